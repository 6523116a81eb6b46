package worksafe.acceptance.supply;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The bill of materials of the console, in CycloneDX.
 *
 * @param components what it names, as {@code name@version}
 */
record ConsoleBill(Map<String, Component> components) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PACKED = Pattern.compile("(?m)^## (\\S+) - (\\d\\S*)(?: \\(.*\\))?$");

    /**
     * One component.
     *
     * @param purl its package URL
     * @param scope {@code required} or {@code optional}
     * @param sha512 the SHA-512 of its archive; empty for none
     */
    record Component(String purl, String scope, String sha512) {}

    /** @throws IllegalArgumentException for a document that is no CycloneDX */
    static ConsoleBill read(Path file) {
        try {
            var document = JSON.readTree(Files.readAllBytes(file));
            if (!document.path("bomFormat").asText().equals("CycloneDX")) {
                throw new IllegalArgumentException(file + " is no CycloneDX");
            }
            var components = new TreeMap<String, Component>();
            document.path("components").forEach(component -> {
                var sha512 = "";
                for (var hash : component.path("hashes")) {
                    if (hash.path("alg").asText().equals("SHA-512")) {
                        sha512 = hash.path("content").asText();
                    }
                }
                components.put(
                        component.path("name").asText() + "@"
                                + component.path("version").asText(),
                        new Component(
                                component.path("purl").asText(),
                                component.path("scope").asText(),
                                sha512));
            });
            return new ConsoleBill(components);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The packages that a build packed, as {@code name@version}, by the list of licences that it left. */
    static Set<String> packed(String licenses) {
        var packed = new TreeSet<String>();
        PACKED.matcher(licenses).results().forEach(match -> packed.add(match.group(1) + "@" + match.group(2)));
        return packed;
    }

    /**
     * What does not fit, in sentences; empty when all fits.
     *
     * @param packed what was packed; empty when nobody built the console
     */
    List<String> complaints(ConsolePackages packages, Optional<Set<String>> packed) {
        var complaints = new ArrayList<String>();
        var shipped = new TreeMap<String, ConsolePackages.Locked>();
        packages.shipped().forEach(one -> shipped.put(one.id(), one));
        shipped.forEach((id, locked) -> {
            var component = components.get(id);
            if (component == null) {
                complaints.add("nobody named " + id);
            } else if (!component.purl().startsWith("pkg:npm/")) {
                complaints.add(id + " does not say what it is");
            } else if (!component.sha512().equals(locked.sha512())) {
                complaints.add(id + " has another digest than the lock file");
            }
        });
        components.keySet().stream()
                .filter(id -> !shipped.containsKey(id))
                .forEach(id -> complaints.add(id + " is not shipped"));
        packed.ifPresent(all -> {
            all.stream()
                    .filter(id -> !components.containsKey(id))
                    .forEach(id -> complaints.add(id + " was packed, and nobody named it"));
            components.forEach((id, component) -> {
                if (component.scope().equals("required") != all.contains(id)) {
                    complaints.add(id + " is " + component.scope() + " and was "
                            + (all.contains(id) ? "packed" : "not packed"));
                }
            });
        });
        return complaints;
    }
}
