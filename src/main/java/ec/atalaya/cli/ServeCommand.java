package ec.atalaya.cli;

import picocli.CommandLine.Command;

/** Names what the product does without arguments, for the list of commands: its entry serves before any command is read. */
@Command(
        name = "serve",
        description = "Sirve la consola y evalúa según su horario; lo mismo que sin orden alguna.",
        mixinStandardHelpOptions = true)
final class ServeCommand {}
