package worksafe.stack;

import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import worksafe.stack.feed.GatewayClient;
import worksafe.stack.sample.PilotArea;

/** The message when all is ready: addresses, tokens, and what to try first. */
final class ReadyMessage {

    private static final List<String> ROLES = List.of(
            "supervisor",
            "inspector",
            "approver",
            "clerk",
            "government",
            "enterprise",
            "expert",
            "insurer",
            "feed",
            "auditor",
            "security-admin",
            "operator");

    /** The list of its files, which the build of the console writes among the gateway's classes. */
    private static final String CONSOLE = "gateway/target/classes/META-INF/console/files";

    private final StackHome home;
    private final PortPlan ports;
    private final Set<String> only;
    private final @Nullable Keycloak keycloak;
    private final Console console;

    ReadyMessage(StackHome home, PortPlan ports, Set<String> only, @Nullable Keycloak keycloak, Console console) {
        this.keycloak = keycloak;
        this.home = home;
        this.ports = ports;
        this.only = Set.copyOf(only);
        this.console = console;
    }

    void print() {
        var region = PilotArea.JIANGYIN.region();
        var tokens = ROLES.stream()
                .collect(Collectors.toMap(
                        role -> role, role -> token(role, region), (one, other) -> one, LinkedHashMap::new));
        Folders.writePrivate(
                home.tokens(),
                tokens.entrySet().stream()
                        .map(entry -> "%s_TOKEN=%s%n"
                                .formatted(
                                        entry.getKey().toUpperCase(Locale.ROOT).replace('-', '_'), entry.getValue()))
                        .collect(Collectors.joining()));
        // Tokens are passwords: they stand in their file, and neither on the screen nor in a log.
        var text = new StringBuilder("\n");
        text.append(Speech.of(
                        "ready.after",
                        String.format(Locale.ROOT, "%.1f", console.elapsed().toMillis() / 1000.0)))
                .append("\n\n");
        var gateway = ports.url(ServiceDefinition.GATEWAY);
        var serves = only.isEmpty() || only.contains(ServiceDefinition.GATEWAY);
        if (serves) {
            text.append("  ")
                    .append(
                            Files.exists(home.project().resolve(CONSOLE))
                                    ? Speech.of("ready.console", gateway + "/console")
                                    : Speech.of(withoutConsole()))
                    .append('\n');
            if (keycloak != null) {
                text.append("  ")
                        .append(Speech.of("ready.sign-in", KeycloakRealm.PASSWORD))
                        .append('\n');
            }
            text.append("  ").append(Speech.of("ready.open", gateway + "/docs")).append('\n');
        }
        text.append("  ")
                .append(Speech.of("ready.tokens", home.tokens(), ROLES.size(), region))
                .append("\n\n");
        text.append(Speech.of("ready.try")).append("\n\n");
        if (serves) {
            text.append("  . ").append(home.tokens()).append('\n');
            text.append("  curl -s" + trusting() + " -H \"Authorization: Bearer $SUPERVISOR_TOKEN\" '")
                    .append(gateway)
                    .append("/api/v1/registry/enterprises?limit=5'\n");
        }
        text.append("  ./worksafe status\n");
        console.say(text.toString());
    }

    private String trusting() {
        return ports.tls() ? " --cacert " + home.tls().resolve("authority.pem") : "";
    }

    /** Why there is no console: the script that starts this says whether its build was tried and failed. */
    private static String withoutConsole() {
        return Boolean.getBoolean("worksafe.console-failed") ? "ready.console-failed" : "ready.no-console";
    }

    private String token(String role, String region) {
        var request = TokenCommand.request(home, ports, role, region);
        if (!role.equals("enterprise")) {
            return request.mint();
        }
        var enterprises = oneEnterprise(region);
        letSignInFor(enterprises);
        return request.enterprisesIfAny(enterprises).mint();
    }

    /** The sample user of an enterprise acts for the same one as the token does. */
    private void letSignInFor(List<String> enterprises) {
        if (keycloak == null || enterprises.isEmpty()) {
            return;
        }
        try {
            keycloak.represent("enterprise", enterprises);
        } catch (StackException e) {
            console.progress(PortPlan.KEYCLOAK, String.valueOf(e.getMessage()));
        }
    }

    /** The id of some enterprise there, so that the token of its user opens something; none on an empty stack. */
    private List<String> oneEnterprise(String region) {
        if (!(only.isEmpty() || only.containsAll(Set.of("registry", ServiceDefinition.GATEWAY)))) {
            return List.of();
        }
        try (var gateway = new GatewayClient(
                ports.url(ServiceDefinition.GATEWAY),
                () -> TokenCommand.request(home, ports, "supervisor", region).mint())) {
            var found =
                    gateway.get("/api/v1/registry/enterprises?limit=1").body().path("items");
            return found.isEmpty() ? List.of() : List.of(found.get(0).path("id").asText());
        } catch (StackException e) {
            console.progress("stack", Speech.of("ready.no-enterprise", e.getMessage()));
            return List.of();
        }
    }
}
