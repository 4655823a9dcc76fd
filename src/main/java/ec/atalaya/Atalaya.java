package ec.atalaya;

import ec.atalaya.cli.CommandLineTool;
import org.springframework.modulith.Modulithic;

/** The product's entry: one jar for every command. */
@Modulithic(systemName = "Atalaya")
public final class Atalaya {

    private Atalaya() {}

    public static void main(String[] arguments) {
        System.exit(CommandLineTool.run(arguments));
    }
}
