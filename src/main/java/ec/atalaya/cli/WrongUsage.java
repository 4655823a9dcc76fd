package ec.atalaya.cli;

import java.io.PrintWriter;
import java.text.MessageFormat;
import java.util.List;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells what is wrong about the words of a command in the language of its help, and what would be right. */
final class WrongUsage implements IParameterExceptionHandler {

    private final ResourceBundle texts;

    WrongUsage(ResourceBundle texts) {
        this.texts = texts;
    }

    @Override
    public int handleParseException(ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(told(wrong));
        List<String> alike =
                wrong instanceof UnmatchedArgumentException unmatched ? unmatched.getSuggestions() : List.of();
        if (alike.isEmpty()) {
            command.usage(err);
        } else {
            err.println(text("wrong.alike", String.join(", ", alike)));
        }
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }

    private String told(ParameterException wrong) {
        if (wrong instanceof MissingParameterException missing) {
            return text(
                    "wrong.missing",
                    missing.getMissing().stream().map(WrongUsage::synopsis).collect(Collectors.joining(", ")));
        }
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            return text("wrong.unknown", String.join(" ", unmatched.getUnmatched()));
        }
        ArgSpec argument = wrong.getArgSpec();
        if (wrong instanceof OverwrittenOptionException overwritten) {
            return text("wrong.twice", name(overwritten.getOverwritten()));
        }
        return argument == null ? Objects.toString(wrong.getMessage(), "") : unfit(argument, wrong.getValue());
    }

    private String unfit(ArgSpec argument, @Nullable String value) {
        return text(
                "wrong.value",
                Objects.toString(value, ""),
                name(argument),
                String.join(" ", argument.description()),
                argument.paramLabel());
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private static String synopsis(ArgSpec argument) {
        return argument instanceof OptionSpec option
                ? option.longestName() + "=" + option.paramLabel()
                : argument.paramLabel();
    }

    private String text(String key, Object... arguments) {
        return MessageFormat.format(texts.getString(key), arguments);
    }
}
