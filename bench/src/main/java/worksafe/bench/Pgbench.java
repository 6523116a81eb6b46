package worksafe.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The limit of reads: the same statements over the same kind of connection, prepared, without a service between. */
final class Pgbench {

    private static final Pattern RATE = Pattern.compile("^tps = ([0-9.]+)", Pattern.MULTILINE);

    private final Stand stand;
    private final String database;
    private final List<Path> scripts = new ArrayList<>();

    /** @param transactions the statements of each request */
    Pgbench(Stand stand, String database, List<List<String>> transactions) {
        this.stand = stand;
        this.database = database;
        var folder = stand.folder().resolve("pgbench");
        try {
            Files.createDirectories(folder);
            for (var statements : transactions) {
                var script = folder.resolve(scripts.size() + ".sql");
                Files.writeString(script, String.join(";\n", statements) + ";\n");
                scripts.add(script);
            }
        } catch (IOException e) {
            throw new BenchException("the scripts of pgbench could not be written", e);
        }
    }

    /** Transactions a second. */
    double run(int connections, int seconds) {
        var command = new ArrayList<>(List.of(
                "pgbench",
                "-n",
                "-M",
                "prepared",
                "-c",
                Integer.toString(connections),
                "-j",
                "1",
                "-T",
                Integer.toString(seconds)));
        for (var script : scripts) {
            command.add("-f");
            command.add(script.toString());
        }
        return rate(Commands.run(stand.folder(), stand.application(database), command));
    }

    static double rate(String printed) {
        var matcher = RATE.matcher(printed);
        if (!matcher.find()) {
            throw new BenchException("pgbench told no rate:\n" + printed);
        }
        return Double.parseDouble(matcher.group(1));
    }
}
