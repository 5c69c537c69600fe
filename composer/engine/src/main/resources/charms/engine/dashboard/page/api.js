// Asks the dashboard's server.

const AGAIN_MILLIS = 1500;

async function ask(path) {
  const answer = await fetch(`api/${path}`);
  if (answer.status === 204) {
    return null;
  }
  if (!answer.ok) {
    throw new Error((await answer.text()).trim());
  }
  return answer.json();
}

export const relation = (id) => ask(`relation/${id}`);
export const unit = (name) => ask(`unit/${name}`);
export const log = (after, unitName, level) =>
  ask(`log?after=${after}&unit=${encodeURIComponent(unitName)}&level=${level}`);

/** Hands on each picture of the model that differs from the one before, for ever. */
export async function follow(seen, lost) {
  let revision = 0;
  for (;;) {
    try {
      const picture = await ask(`model?after=${revision}`);
      if (picture) {
        revision = picture.revision;
        await seen(picture);
      }
    } catch (gone) {
      lost(gone);
      revision = 0;
      await new Promise((resolve) => setTimeout(resolve, AGAIN_MILLIS));
    }
  }
}
