package worksafe.acceptance.house;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import worksafe.acceptance.authorisation.PolicyOracle;
import worksafe.acceptance.authorisation.Reach;
import worksafe.acceptance.authorisation.Relation;

/** The page that tells who may do what: the tables of the services, and the reach of each action. */
class AuthorisationPageTest {

    private static final String INTRODUCTION = """
        # Authorisation · 授权

        Who may do what: each operation needs one action, each action has its roles in `permissions.csv` of its service, and what no
        line names is denied. Of which places, the last column says; outside, an id is answered as if nothing were there (404), and
        what is not permitted at all by 403. Besides, whoever has sectors in the token sees those alone, an enterprise user its own
        enterprises alone, and who took one act may not take another (`SeparatedAct`). The roles come from the tables of the
        services, the places from `acceptance/src/test/resources/authorisation-oracle.csv`, which `AuthorisationSweepIT` tries over
        HTTP. Written by `./mvnw -pl acceptance test -Dtest=AuthorisationPageTest -Dauthorisation.update=true`.

        谁可以做什么：每个接口需要一个操作权限，每个操作权限允许的角色列于各服务的 `permissions.csv`，未列出的一律拒绝。可见的区划见末列；
        范围以外的标识按不存在答复（404），没有权限的答复 403。此外，令牌限定行业的只见该行业，企业用户只见本企业，做过某一步骤的人不得再做与之分离的另一步骤。
        """;

    private final PolicyOracle oracle = PolicyOracle.read();
    private final List<CommittedOperation> common = PermissionTables.common();

    /** With {@code -Dauthorisation.update=true} it writes the page. */
    @Test
    void thePageTellsEveryOperation() throws IOException {
        var page = new StringBuilder(INTRODUCTION);
        page.append(roles()).append(reaches()).append(shared());
        for (var context : PermissionTables.contexts()) {
            page.append(section(context));
        }
        page.append(open());

        Repository.assertWritten(
                Repository.ROOT.resolve("docs/authorisation.md"), page.toString(), "authorisation.update");
    }

    private static String roles() throws IOException {
        var zh = titles("zh");
        var en = titles("en");
        var text = new StringBuilder("\n## Roles · 角色\n\n| role | 中文 | English |\n|---|---|---|\n");
        for (var code : new TreeSet<>(zh.keySet())) {
            text.append("| `%s` | %s | %s |\n"
                    .formatted(code.toLowerCase(Locale.ROOT).replace('_', '-'), zh.get(code), en.get(code)));
        }
        return text.toString();
    }

    private static Map<String, String> titles(String language) throws IOException {
        var texts = new Properties();
        texts.load(new StringReader(Repository.read(Repository.ROOT.resolve(
                "platform/platform-http/src/main/resources/messages/platform-http_" + language + ".properties"))));
        var titles = new TreeMap<String, String>();
        texts.stringPropertyNames().stream()
                .filter(key -> key.startsWith("code-table.role."))
                .forEach(key -> titles.put(key.substring("code-table.role.".length()), texts.getProperty(key)));
        return titles;
    }

    private String reaches() {
        var relations = Relation.values();
        var text = new StringBuilder("\n## Places · 区划\n\n").append("""
                What is shown of an object whose place is to the caller's as the column says: `SHOWN`, `HIDDEN` (404, in no list, count,
                table or event), or `BY_ROW`: the place permits it and the object decides.

                """);
        text.append(Arrays.stream(relations)
                .map(relation -> relation.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .collect(joining(" | ", "| reach | ", " | 含义 · meaning |\n")));
        text.append("|---".repeat(relations.length + 2)).append("|\n");
        for (var reach : oracle.reaches()) {
            text.append(Arrays.stream(relations)
                    .map(relation -> reach.of(relation).name())
                    .collect(joining(" | ", "| `" + reach.name() + "` | ", " | ")));
            text.append(reach.zh()).append(" · ").append(reach.en()).append(" |\n");
        }
        return text.toString();
    }

    /** What all services serve alike, with the roles of each where they differ. */
    private String shared() throws IOException {
        var text = new StringBuilder("\n## In every context · 各服务相同\n\n");
        text.append("| action | roles | reach | operations |\n|---|---|---|---|\n");
        var tables = new LinkedHashMap<String, Map<String, Set<String>>>();
        for (var context : PermissionTables.contexts()) {
            tables.put(context, PermissionTables.table(context));
        }
        byAction(common).forEach((action, operations) -> {
            var roles = new LinkedHashMap<String, List<String>>();
            tables.forEach((context, table) -> {
                if (table.containsKey(action)) {
                    roles.computeIfAbsent(listed(table.get(action)), _ -> new ArrayList<>())
                            .add(context);
                }
            });
            var cell = roles.size() == 1
                    ? roles.keySet().iterator().next()
                    : roles.entrySet().stream()
                            .map(entry -> String.join(", ", entry.getValue()) + ": " + entry.getKey())
                            .collect(joining("; "));
            text.append(row(action, cell, reach("registry", action), operations));
        });
        return text.toString();
    }

    private String section(String context) throws IOException {
        var table = PermissionTables.table(context);
        var text = new StringBuilder("\n## ").append(context).append("\n\n");
        text.append("| action | roles | reach | operations |\n|---|---|---|---|\n");
        byAction(PermissionTables.own(context).stream()
                        .filter(operation -> !operation.isOfRegister())
                        .toList())
                .forEach((action, operations) -> text.append(
                        row(action, listed(table.getOrDefault(action, Set.of())), reach(context, action), operations)));
        var kinds = new TreeMap<String, List<CommittedOperation>>();
        PermissionTables.own(context).stream()
                .filter(CommittedOperation::isOfRegister)
                .forEach(operation -> {
                    var roles = operation.roles().isEmpty()
                            ? table.getOrDefault(operation.action(), Set.of())
                            : new TreeSet<>(operation.roles());
                    kinds.computeIfAbsent(operation.action() + " " + listed(roles), _ -> new ArrayList<>())
                            .add(operation);
                });
        if (!kinds.isEmpty()) {
            text.append("\nKinds of registers, each with the roles that it names · 台账各种类指定的角色\n\n");
            text.append("| action | roles | reach | operations |\n|---|---|---|---|\n");
            kinds.forEach((key, operations) -> {
                var action = operations.getFirst().action();
                text.append(row(action, key.substring(action.length() + 1), reach(context, action), operations));
            });
        }
        return text.toString();
    }

    private String open() {
        var text = new StringBuilder("\n## Without a token · 无需登录\n\n| context | operations |\n|---|---|\n");
        text.append("| every · 各服务 | ")
                .append(ids(common.stream().filter(CommittedOperation::isPublic)))
                .append(" |\n");
        PermissionTables.contexts()
                .forEach(context -> text.append("| ")
                        .append(context)
                        .append(" | ")
                        .append(ids(PermissionTables.own(context).stream().filter(CommittedOperation::isPublic)))
                        .append(" |\n"));
        return text.toString();
    }

    private String reach(String context, String action) {
        return oracle.of(context, action)
                .map(PolicyOracle.Line::reach)
                .map(Reach::name)
                .orElse("");
    }

    private static String row(String action, String roles, String reach, List<CommittedOperation> operations) {
        return "| `%s` | %s | `%s` | %s |\n".formatted(action, roles, reach, ids(operations.stream()));
    }

    private static String ids(Stream<CommittedOperation> operations) {
        return operations
                .map(CommittedOperation::id)
                .sorted()
                .map(id -> "`" + id + "`")
                .collect(joining(", "));
    }

    private static String listed(Set<String> roles) {
        return roles.isEmpty() ? "—" : String.join(", ", roles);
    }

    private static Map<String, List<CommittedOperation>> byAction(List<CommittedOperation> operations) {
        var actions = new TreeMap<String, List<CommittedOperation>>();
        operations.stream()
                .filter(operation -> !operation.isPublic())
                .forEach(operation -> actions.computeIfAbsent(operation.action(), _ -> new ArrayList<>())
                        .add(operation));
        return actions;
    }
}
