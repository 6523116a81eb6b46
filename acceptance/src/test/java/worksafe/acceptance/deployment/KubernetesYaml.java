package worksafe.acceptance.deployment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Objects of Kubernetes as maps, and as the YAML of a file. */
final class KubernetesYaml {

    private static final int WIDEST = 400;

    private KubernetesYaml() {}

    /** A map of keys and values in turn, in their order. */
    static Map<String, Object> map(Object... keysAndValues) {
        var map = new LinkedHashMap<String, Object>();
        for (var i = 0; i < keysAndValues.length; i += 2) {
            map.put(String.valueOf(keysAndValues[i]), keysAndValues[i + 1]);
        }
        return map;
    }

    /** The objects as documents of one file, below its head. */
    static String text(String head, List<Map<String, Object>> objects) {
        var options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setIndent(2);
        options.setIndicatorIndent(2);
        options.setIndentWithIndicator(true);
        options.setWidth(WIDEST);
        options.setSplitLines(false);
        var yaml = new Yaml(options);
        return objects.stream().map(object -> yaml.dump(copy(object))).collect(Collectors.joining("---\n", head, ""));
    }

    /** The documents of a file; a key that stands twice in a map ends it. */
    static List<Map<String, Object>> read(String text) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        var objects = new ArrayList<Map<String, Object>>();
        for (var document : new Yaml(new SafeConstructor(options)).loadAll(text)) {
            if (document instanceof Map<?, ?> map) {
                var object = new LinkedHashMap<String, Object>();
                map.forEach((key, value) -> object.put(String.valueOf(key), value));
                objects.add(object);
            }
        }
        return objects;
    }

    /** A copy that shares nothing, since what is shared would be written as an alias. */
    private static Object copy(Object value) {
        if (value instanceof Map<?, ?> map) {
            var copy = new LinkedHashMap<Object, Object>();
            map.forEach((key, one) -> copy.put(key, copy(one)));
            return copy;
        }
        if (value instanceof Collection<?> list) {
            var copy = new ArrayList<Object>();
            list.forEach(one -> copy.add(copy(one)));
            return copy;
        }
        return value;
    }
}
