/**
 * Requests and responses over a relation (reactive-runtime.md section 4.4): one side creates
 * requests of a record's fields, the other answers each of them. On the wire a request is the JSON
 * map under {@code request_ID} in the requester's unit data, its response the one under {@code
 * response_ID} in the responder's, as charms.reactive writes them.
 *
 * <p>Entry points: {@link charms.reactive.request.RequesterEndpoint}, {@link
 * charms.reactive.request.ResponderEndpoint}.
 */
@NullMarked
package charms.reactive.request;

import org.jspecify.annotations.NullMarked;
