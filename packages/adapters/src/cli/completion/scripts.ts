/** The shells that can be told how to complete. */
export const shells = ['bash', 'zsh', 'fish'] as const;

/** One of {@link shells}. */
export type Shell = (typeof shells)[number];

/** Lines of shell, in which `§` stands for the sign by which both shells and templates fill in. */
const shell = (lines: TemplateStringsArray): string => String.raw(lines).replaceAll('§', '$');

/**
 * What a shell is told, once: it asks `klacht complete` with the words that were typed, each as it is.
 * Nothing that was typed is run.
 */
export const completionScripts: Readonly<Record<Shell, string>> = {
  bash: shell`# klacht completion bash >> ~/.bashrc
_klacht() {
  local IFS=§'\n'
  COMPREPLY=(§(klacht complete -- "§{COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null | cut -f 1))
}
complete -o default -F _klacht klacht
`,
  zsh: shell`# klacht completion zsh >> ~/.zshrc
_klacht() {
  local line
  local -a found
  for line in "§{(@f)§(klacht complete -- "§{(@)words[2,CURRENT]}" 2>/dev/null)}"; do
    [[ -n "§line" ]] && found+=("§{§{line%%§'\t'*}//:/\\:}:§{line#*§'\t'}")
  done
  if (( §#found )); then _describe klacht found; else _files; fi
}
(( §+functions[compdef] )) || { autoload -Uz compinit && compinit -i }
compdef _klacht klacht
`,
  fish: shell`# klacht completion fish > ~/.config/fish/completions/klacht.fish
function __klacht
  set -l words (commandline -opc)
  klacht complete -- §words[2..] (commandline -ct) 2>/dev/null
end
complete -c klacht -a '(__klacht)'
`,
};
