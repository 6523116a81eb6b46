package worksafe.stack;

import java.io.PrintStream;
import java.nio.file.Files;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import worksafe.kernel.Divisions;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;

/** Mints tokens with the stack's key, whether it runs or not. */
final class TokenCommand {

    /** All roles that tokens may carry, with a name to show for the holder. */
    static final Map<String, String> ROLES = Map.ofEntries(
            Map.entry("supervisor", "监管员"),
            Map.entry("inspector", "检查员"),
            Map.entry("approver", "审批人"),
            Map.entry("clerk", "举报受理员"),
            Map.entry("government", "政府经办人"),
            Map.entry("enterprise", "企业安全员"),
            Map.entry("expert", "专家"),
            Map.entry("insurer", "保险人员"),
            Map.entry("feed", "数据推送"),
            Map.entry("auditor", "审计员"),
            Map.entry("security-admin", "安全管理员"),
            Map.entry("operator", "运维员"));

    /** As services are configured. */
    private static final Duration LONGEST_LIFETIME = Duration.ofHours(24);

    private static final Pattern TIME = Pattern.compile("([1-9][0-9]{0,4})([smhd])");
    private static final Pattern REGION = Pattern.compile("[0-9]{2,12}");
    private static final int REGION_DIGITS = 12;
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final StackHome home;
    private final PortPlan ports;
    private final PrintStream out;

    TokenCommand(StackHome home, Map<String, String> environment, PrintStream out) {
        this.home = home;
        this.ports = PortPlan.kept(home.ports(), environment);
        this.out = out;
    }

    int run(List<String> words) {
        var arguments = new Arguments(
                words, Set.of(), Set.of("--region", "--sector", "--enterprise", "--subject", "--name", "--ttl"));
        if (arguments.operands().isEmpty()) {
            throw new StackException(Speech.of("token.role-missing", roles()));
        }
        var written = arguments.operand(Speech.of("operand.role"));
        var role = role(written);
        var name = ROLES.get(role);
        if (name == null) {
            throw new StackException(Speech.of("token.no-role", written, roles()));
        }
        var region = arguments.one("--region").orElseThrow(() -> new StackException(Speech.of("token.no-region")));
        out.println(request(home, ports, role, region(region))
                .name(arguments.one("--name").orElse(name))
                .subject(arguments
                        .one("--subject")
                        .filter(subject -> !subject.isBlank())
                        .orElse("dev-" + role))
                .sectorsIfAny(arguments.all("--sector").stream()
                        .map(TokenCommand::sector)
                        .toList())
                .enterprisesIfAny(arguments.all("--enterprise").stream()
                        .map(TokenCommand::enterprise)
                        .toList())
                .lifetime(arguments.one("--ttl").map(TokenCommand::lifetime).orElse(Duration.ofHours(12)))
                .mint());
        return 0;
    }

    /** The role as tokens write it, however it was written: answers and documents of the services say {@code INSPECTOR}. */
    static String role(String written) {
        return written.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The roles, to those who read Chinese with what they are called. */
    private static String roles() {
        var chinese = Speech.language().equals(Locale.CHINESE);
        return ROLES.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(role -> chinese ? role.getKey() + "（" + role.getValue() + "）" : role.getKey())
                .collect(Collectors.joining(chinese ? "、" : ", "));
    }

    /** A token of this stack in the making, for one role. */
    static TokenRequest request(StackHome home, PortPlan ports, String role, String region) {
        if (!Files.exists(home.issuerKey())) {
            throw new StackException(Speech.of("token.no-key"));
        }
        return new TokenRequest(SigningKey.read(home.issuerKey()), issuer(home, ports), InstantSource.system())
                .subject("dev-" + role)
                .name(ROLES.getOrDefault(role, role))
                .roles(role)
                .region(region);
    }

    /** In whose name the services of the run expect tokens. */
    private static String issuer(StackHome home, PortPlan ports) {
        return Files.exists(home.loginIssuer())
                ? Keycloak.issuer(ports.url(PortPlan.KEYCLOAK))
                : ports.url(PortPlan.ISSUER);
    }

    static String region(String code) {
        if (!REGION.matcher(code).matches()) {
            throw new StackException(Speech.of("token.region-form", code));
        }
        var whole = code + "0".repeat(REGION_DIGITS - code.length());
        if (!whole.equals(RegionCode.NATION.toString())
                && Divisions.load()
                        .noneMatch(division -> division.code().toString().equals(whole))) {
            throw new StackException(Speech.of("token.region-unknown", whole));
        }
        return whole;
    }

    /** The sector of that name; as services read it, in any case and with hyphens too. */
    static String sector(String name) {
        var constant = name.toUpperCase(Locale.ROOT).replace('-', '_');
        var names = Stream.of(Sector.values()).map(Sector::name).toList();
        if (!names.contains(constant)) {
            throw new StackException(Speech.of("token.no-sector", name, String.join(", ", names)));
        }
        return constant;
    }

    static String enterprise(String id) {
        if (!ID.matcher(id).matches()) {
            throw new StackException(Speech.of("token.no-enterprise-id", id));
        }
        return id;
    }

    private static Duration lifetime(String text) {
        var time = time(text);
        if (time.compareTo(LONGEST_LIFETIME) > 0) {
            throw new StackException(Speech.of("token.too-long", LONGEST_LIFETIME.toHours()));
        }
        return time;
    }

    static Duration time(String text) {
        var matcher = TIME.matcher(text);
        if (!matcher.matches()) {
            throw new StackException(Speech.of("token.time", text));
        }
        var count = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "s" -> Duration.ofSeconds(count);
            case "m" -> Duration.ofMinutes(count);
            case "h" -> Duration.ofHours(count);
            default -> Duration.ofDays(count);
        };
    }
}
