package ec.atalaya;

import ec.atalaya.cli.CommandLineTool;
import java.util.regex.Pattern;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The product's entry: one jar that serves, and for every command of the terminal. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Atalaya {

    private static final String SERVE = "serve";

    /** No option of a command has a dot in its name. */
    private static final Pattern SETTING = Pattern.compile("--[\\w-]+\\.[^=]+(=.*)?");

    /**
     * Serves without arguments, with {@code serve} or with settings such as {@code --server.port=9000} alone; anything else
     * is a command that ends with an exit code.
     */
    public static void main(String[] arguments) {
        if (arguments.length == 0
                || arguments[0].equals(SERVE)
                || SETTING.matcher(arguments[0]).matches()) {
            SpringApplication.run(Atalaya.class, arguments);
        } else {
            System.exit(CommandLineTool.run(arguments));
        }
    }
}
