package worksafe.stack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import worksafe.stack.feed.GatewayClient;
import worksafe.stack.sample.PilotArea;

/** The message when all is ready: addresses, tokens, and what to try first. */
final class ReadyMessage {

    private static final List<String> ROLES = List.of(
            "supervisor",
            "inspector",
            "approver",
            "enterprise",
            "expert",
            "insurer",
            "feed",
            "auditor",
            "security-admin",
            "operator");

    private final StackHome home;
    private final PortPlan ports;
    private final Set<String> only;
    private final Console console;

    ReadyMessage(StackHome home, PortPlan ports, Set<String> only, Console console) {
        this.home = home;
        this.ports = ports;
        this.only = Set.copyOf(only);
        this.console = console;
    }

    void print() {
        var region = PilotArea.JIANGYIN.region();
        var text = new StringBuilder(
                "\nReady after %.1f s.%n%n".formatted(console.elapsed().toMillis() / 1000.0));
        for (var service : ServiceDefinition.ALL.reversed()) {
            if (only.isEmpty() || only.contains(service.name())) {
                text.append("  %-11s %s%n".formatted(service.name(), ports.url(service.name())));
            }
        }
        text.append("  %-11s %s%n".formatted(PortPlan.ISSUER, ports.url(PortPlan.ISSUER)));
        text.append("  %-11s 127.0.0.1:%d%n".formatted(PortPlan.POSTGRES, ports.of(PortPlan.POSTGRES)));
        text.append("  %-11s 127.0.0.1:%d%n".formatted(PortPlan.KAFKA, ports.of(PortPlan.KAFKA)));
        text.append("\nTokens for 江阴 (%s), good for 12 hours, also in %s:%n%n".formatted(region, home.tokens()));
        var tokens = ROLES.stream()
                .collect(Collectors.toMap(
                        role -> role, role -> token(role, region), (one, other) -> one, LinkedHashMap::new));
        tokens.forEach(
                (role, token) -> text.append(role).append('\n').append(token).append("\n\n"));
        Folders.writePrivate(
                home.tokens(),
                tokens.entrySet().stream()
                        .map(entry -> "%s_TOKEN=%s%n"
                                .formatted(
                                        entry.getKey().toUpperCase(Locale.ROOT).replace('-', '_'), entry.getValue()))
                        .collect(Collectors.joining()));
        if (only.isEmpty() || only.contains(ServiceDefinition.GATEWAY)) {
            text.append("""
                Try first:

                  . %1$s
                  curl -s -H "Authorization: Bearer $SUPERVISOR_TOKEN" '%2$s/api/v1/registry/enterprises?limit=5'
                  curl -s -H "Authorization: Bearer $SUPERVISOR_TOKEN" '%2$s/api/v1/hazards/dangers?limit=5'
                  ./worksafe token inspector --region 320281102000
                  ./worksafe status
                """.formatted(home.tokens(), ports.url(ServiceDefinition.GATEWAY)));
        }
        console.say(text.toString());
    }

    private String token(String role, String region) {
        var request = TokenCommand.request(home, ports, role, region);
        return (role.equals("enterprise") ? request.enterprisesIfAny(oneEnterprise(region)) : request).mint();
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
            console.progress("stack", "no enterprise found for the token of an enterprise user: " + e.getMessage());
            return List.of();
        }
    }
}
