# Handlers written in bash; part of layer basic.
#
#   #!/bin/bash
#   source charms.reactive.sh
#
#   @when_not 'app.installed'
#   function install() {
#     charms.reactive set_flag app.installed
#   }
#
#   reactive_handler_main
#
# An annotation stands above the function it is about; several hold together. Known are @hook,
# @when, @when_all, @when_any, @when_not, @when_none, @when_not_all, @when_file_changed, @only_once.
# CHARMS_REACTIVE_TRACE=true shows what this file does.

[ "${CHARMS_REACTIVE_TRACE:-}" = true ] && set -x

_reactive_tests=()

# Notes an annotation with the line it stands in; the function behind it is found at the end.
_reactive_note() {
  local test=$1 words='' word
  shift
  for word in "$@"; do
    printf -v word '%s' "${word//\\/\\\\}"
    words+="\"${word//\"/\\\"}\" "
  done
  _reactive_tests+=("${BASH_LINENO[1]} $test $words")
}

@hook() { _reactive_note hook "$@"; }
@when() { _reactive_note when "$@"; }
@when_all() { _reactive_note when_all "$@"; }
@when_any() { _reactive_note when_any "$@"; }
@when_not() { _reactive_note when_not "$@"; }
@when_none() { _reactive_note when_none "$@"; }
@when_not_all() { _reactive_note when_not_all "$@"; }
@when_file_changed() { _reactive_note when_file_changed "$@"; }
@only_once() { _reactive_note only_once "$@"; }

set_flag() { charms.reactive set_flag "$@"; }
clear_flag() { charms.reactive clear_flag "$@"; }
set_state() { charms.reactive set_flag "$@"; }
remove_state() { charms.reactive clear_flag "$@"; }
is_flag_set() { charms.reactive is_flag_set "$@"; }
all_flags_set() { charms.reactive all_flags_set "$@"; }
any_flags_set() { charms.reactive any_flags_set "$@"; }
all_states() { charms.reactive all_flags_set "$@"; }
any_states() { charms.reactive any_flags_set "$@"; }
relation_call() { charms.reactive relation_call "$@"; }

# The first value of a key in the relations of an endpoint, or that of one unit.
#   name_relation_get NAME UNIT [KEY]
name_relation_get() {
  if [ $# -gt 2 ]; then
    charms.reactive relation_call get --relation_name "$1" "$3" "$2"
  else
    charms.reactive relation_call get --relation_name "$1" "$2"
  fi
}

# LINE NAME of every function of this file, in the order they stand.
_reactive_functions() {
  local name line file
  shopt -s extdebug
  while read -r name; do
    read -r name line file < <(declare -F "$name")
    [ "$file" = "$0" ] && echo "$line $name"
  done < <(compgen -A function)
  shopt -u extdebug
}

# One word for each handler: its name, its id, then tests with their words.
_reactive_described() {
  local line name note at test words last=0 text
  while read -r line name; do
    text=''
    for note in "${_reactive_tests[@]+"${_reactive_tests[@]}"}"; do
      read -r at test words <<<"$note"
      if [ "$at" -gt "$last" ] && [ "$at" -le "$line" ]; then
        text="'$test' '${words//\'/\'\\\'\'}' $text"
      fi
    done
    last=$line
    [ -n "$text" ] && printf '%s\n' "'$name' '$(_reactive_id "$name")' $text"
  done < <(_reactive_functions | sort -n)
}

# The same after an upgrade that moves the function to another line.
_reactive_id() {
  local file=${0#"${CHARM_DIR:-}"/}
  echo "$file:$1"
}

# Answers --test and --invoke; without either it does nothing.
reactive_handler_main() {
  local described names=() name ids=()
  case "${1:-${_reactive_arguments[0]:-}}" in
    --test)
      mapfile -t described < <(_reactive_described)
      [ "${#described[@]}" -gt 0 ] || exit 1
      name=$(charms.reactive test "${described[@]}") || exit
      [ -n "$name" ] || exit 1
      echo "$name"
      ;;
    --invoke)
      IFS=, read -r -a names <<<"${2:-${_reactive_arguments[1]:-}}"
      for name in "${names[@]}"; do
        "$name"
        ids+=("$(_reactive_id "$name")")
      done
      charms.reactive mark_invoked "${ids[@]}"
      ;;
  esac
}

_reactive_arguments=("$@")
