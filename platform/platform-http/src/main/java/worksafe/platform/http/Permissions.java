package worksafe.platform.http;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The one table of roles × actions of a service: {@code permissions.csv} on its class path, lines {@code
 * action,role;role}. What no line names is denied.
 */
public final class Permissions {

    private static final String TABLE = "permissions.csv";

    private final Map<String, Set<Role>> rolesByAction;

    private Permissions(Map<String, Set<Role>> rolesByAction) {
        this.rolesByAction = Collections.unmodifiableMap(rolesByAction);
    }

    public static Permissions load(ClassLoader loader) {
        var table = new LinkedHashMap<String, Set<Role>>();
        try {
            for (var url : Collections.list(loader.getResources(TABLE))) {
                try (var lines = new BufferedReader(new InputStreamReader(url.openStream(), StandardCharsets.UTF_8))) {
                    lines.lines()
                            .map(String::strip)
                            .filter(line -> !line.isEmpty() && !line.startsWith("#") && !line.equals("action,roles"))
                            .forEach(line -> add(table, line));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Permissions(table);
    }

    private static void add(Map<String, Set<Role>> table, String line) {
        var comma = line.indexOf(',');
        if (comma < 0) {
            throw new IllegalStateException(TABLE + ": no roles in line: " + line);
        }
        var roles = EnumSet.noneOf(Role.class);
        Arrays.stream(line.substring(comma + 1).split(";"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .forEach(name -> roles.add(Role.ofClaim(name)
                        .orElseThrow(() -> new IllegalStateException(TABLE + ": unknown role " + name))));
        if (table.put(line.substring(0, comma).strip(), roles) != null) {
            throw new IllegalStateException(TABLE + ": action twice: " + line);
        }
    }

    /** Every action and who may take it. */
    public Map<String, Set<Role>> table() {
        return rolesByAction;
    }

    /** The roles that may take one of the actions, as tokens name them. */
    public List<String> roles(List<String> actions) {
        return Arrays.stream(Role.values())
                .filter(role -> actions.stream().anyMatch(action -> allows(Set.of(role), action)))
                .map(Role::claim)
                .toList();
    }

    public boolean allows(Set<Role> roles, String action) {
        return rolesByAction.getOrDefault(action, Set.of()).stream().anyMatch(roles::contains);
    }
}
