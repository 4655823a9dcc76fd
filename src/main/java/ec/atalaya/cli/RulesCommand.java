package ec.atalaya.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** What can be done with rule sets. */
@Command(
        name = "rules",
        description = "Trabaja con conjuntos de reglas.",
        subcommands = RulesTestCommand.class,
        synopsisSubcommandLabel = "ORDEN",
        mixinStandardHelpOptions = true)
final class RulesCommand implements Runnable {

    @ParentCommand
    private CommandLineTool tool;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Falta la orden");
    }

    CommandLineTool tool() {
        return tool;
    }
}
