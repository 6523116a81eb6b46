package worksafe.acceptance.monitoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import worksafe.acceptance.house.Repository;

/** The rules that Prometheus is given, and how promtool tries them. */
final class AlertRules {

    /** Where they lie. */
    static final Path FOLDER = Repository.ROOT.resolve("deploy/monitoring");

    private AlertRules() {}

    /** Those that alert. */
    static List<JsonNode> alerts() {
        return rules("alert");
    }

    /** Those that give a query a name. */
    static List<JsonNode> recordings() {
        return rules("record");
    }

    /** What promtool tries. */
    static List<JsonNode> tests() {
        var tests = new ArrayList<JsonNode>();
        read("alerts-test.yaml").get("tests").forEach(tests::add);
        return tests;
    }

    private static List<JsonNode> rules(String kind) {
        var rules = new ArrayList<JsonNode>();
        for (var group : read("alerts.yaml").get("groups")) {
            for (var rule : group.get("rules")) {
                if (rule.has(kind)) {
                    rules.add(rule);
                }
            }
        }
        return rules;
    }

    private static JsonNode read(String file) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        Object content = new Yaml(new SafeConstructor(options)).load(Repository.read(FOLDER.resolve(file)));
        return new ObjectMapper().valueToTree(content);
    }
}
