package worksafe.acceptance.supply;

import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The least version of a library that may be shipped.
 *
 * @param artifact its group and artifact, as {@code org.yaml:snakeyaml}; a package of the console as {@code npm:vue}
 * @param least the first version that mends the vulnerability, in the line that is shipped
 * @param advisory the CVE, or the GHSA where there is no CVE
 * @param source where that stands
 * @param noted when it was written down
 * @param open why a version below is shipped all the same; empty where none may be
 */
record Floor(String artifact, Version least, String advisory, String source, LocalDate noted, String open) {

    static final String HEAD = "artifact,floor,advisory,source,noted,open";

    private static final int FIELDS = 6;
    private static final Pattern ARTIFACT = Pattern.compile("[\\w.-]+:[\\w.-]+|npm:@[\\w.-]+/[\\w.-]+");
    private static final String NPM = "npm:";
    private static final Pattern ADVISORY = Pattern.compile("CVE-20\\d\\d-\\d{4,}|GHSA(?:-[0-9a-z]{4}){3}");

    Floor {
        if (!ARTIFACT.matcher(artifact).matches()) {
            throw new IllegalArgumentException("no group:artifact: " + artifact);
        }
        if (!ADVISORY.matcher(advisory).matches()) {
            throw new IllegalArgumentException("no advisory: " + advisory);
        }
        if (source.isBlank()) {
            throw new IllegalArgumentException(advisory + " has no source");
        }
    }

    /** Reads the table. */
    static List<Floor> read(String table) {
        var lines = table.lines().toList();
        if (!lines.getFirst().equals(HEAD)) {
            throw new IllegalArgumentException("the first line is not " + HEAD);
        }
        return lines.stream().skip(1).map(Floor::row).toList();
    }

    private static Floor row(String line) {
        var fields = line.split(",", -1);
        if (fields.length != FIELDS) {
            throw new IllegalArgumentException(fields.length + " fields: " + line);
        }
        return new Floor(
                fields[0], Version.parse(fields[1]), fields[2], fields[3], LocalDate.parse(fields[4]), fields[5]);
    }

    boolean isOpen() {
        return !open.isEmpty();
    }

    /** Whether it is a package of the console, which is in no jar. */
    boolean isOfConsole() {
        return artifact.startsWith(NPM);
    }

    /** The version of the library that a packaged jar is; empty where it is another library. */
    Optional<Version> versionOf(Path jar) {
        var name = jar.getFileName().toString();
        var prefix = artifact.replace(':', '.') + "-";
        return name.startsWith(prefix) && Character.isDigit(name.charAt(prefix.length()))
                ? Optional.of(Version.parse(name.substring(prefix.length(), name.length() - ".jar".length())))
                : Optional.empty();
    }

    /** What does not fit between this row and the jars that are shipped; empty when all fits. */
    Optional<String> complaint(List<Path> jars) {
        return complaint(jars.stream().flatMap(jar -> versionOf(jar).stream()));
    }

    /** The same of the packages of the console. */
    Optional<String> complaint(ConsolePackages packages) {
        return complaint(packages.shipped().stream()
                .filter(one -> artifact.equals(NPM + one.name()))
                .map(one -> Version.parse(one.version())));
    }

    private Optional<String> complaint(Stream<Version> versions) {
        var shipped = versions.distinct().sorted().toList();
        if (shipped.isEmpty()) {
            return Optional.of(artifact + " is not shipped, so its row for " + advisory + " can go");
        }
        var isBelow = shipped.getFirst().compareTo(least) < 0;
        if (isBelow && !isOpen()) {
            return Optional.of("%s %s lies below %s (%s)".formatted(artifact, shipped.getFirst(), least, advisory));
        }
        return !isBelow && isOpen()
                ? Optional.of("%s %s has mended %s, which is said to be open"
                        .formatted(artifact, shipped.getFirst(), advisory))
                : Optional.empty();
    }
}
