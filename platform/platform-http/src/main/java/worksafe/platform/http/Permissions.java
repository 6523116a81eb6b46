package worksafe.platform.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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
        texts(loader)
                .forEach(text -> text.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty() && !line.startsWith("#") && !line.equals("action,roles"))
                        .forEach(line -> add(table, line)));
        return new Permissions(table);
    }

    /** Each once: the loaders of the build see the same file in more than one place. */
    private static Set<String> texts(ClassLoader loader) {
        var texts = new LinkedHashSet<String>();
        try {
            for (var url : Collections.list(loader.getResources(TABLE))) {
                try (var stream = url.openStream()) {
                    texts.add(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
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
