package worksafe.acceptance.supply;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import worksafe.acceptance.house.Repository;

/** The packages of npm that the console is built with, as its lock file has them. */
record ConsolePackages(List<Locked> packages) {

    static final Path LOCK = Repository.ROOT.resolve("console/package-lock.json");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FOLDER = "node_modules/";
    private static final String DIGEST = "sha512-";

    /**
     * One package.
     *
     * @param integrity the digest of its archive, as {@code sha512-} and base64; empty for none
     * @param isForDevelopment whether nothing that the console runs by needs it
     */
    record Locked(String name, String version, String integrity, boolean isForDevelopment) {

        String id() {
            return name + "@" + version;
        }

        /** The SHA-512 of its archive in hexadecimal; empty where the lock file has none. */
        String sha512() {
            return integrity.startsWith(DIGEST)
                    ? HexFormat.of().formatHex(Base64.getDecoder().decode(integrity.substring(DIGEST.length())))
                    : "";
        }
    }

    static ConsolePackages read(Path lock) {
        try {
            var packages = new ArrayList<Locked>();
            JSON.readTree(Files.readAllBytes(lock))
                    .path("packages")
                    .properties()
                    .forEach(entry -> {
                        var at = entry.getKey().lastIndexOf(FOLDER);
                        if (at >= 0) {
                            packages.add(new Locked(
                                    entry.getKey().substring(at + FOLDER.length()),
                                    entry.getValue().path("version").asText(),
                                    entry.getValue().path("integrity").asText(),
                                    entry.getValue().path("dev").asBoolean()));
                        }
                    });
            return new ConsolePackages(packages);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those that may end in what is shipped. */
    List<Locked> shipped() {
        return packages.stream().filter(one -> !one.isForDevelopment()).toList();
    }
}
