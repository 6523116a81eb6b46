package worksafe.gateway.caller;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.TreeMap;
import worksafe.kernel.DivisionNames;
import worksafe.kernel.RegionCode;

/** Who the caller is, of what the contexts say of him. */
final class JoinedAccount {

    /** What every context says alike, since it stands in the token. */
    private static final List<String> OF_THE_TOKEN = List.of("account", "name", "roles", "region", "sectors");

    private JoinedAccount() {}

    /** @param told what the contexts said, at least one of them */
    static JsonObject of(SequencedMap<String, JsonObject> told, List<String> missing) {
        var me = new JsonObject();
        var first = told.values().stream()
                .filter(account -> account.containsKey("account"))
                .findFirst()
                .orElseGet(JsonObject::new);
        OF_THE_TOKEN.stream().filter(first::containsKey).forEach(name -> me.put(name, first.getValue(name)));
        if (first.containsKey("region")) {
            me.put("places", places(first.getString("region")));
        }
        if (first.containsKey("enterprises")) {
            me.put("enterprises", enterprises(told));
        }
        var permissions = new JsonObject();
        var stoodFor = new TreeMap<String, JsonArray>();
        var tasks = new JsonArray();
        told.forEach((context, account) -> {
            permissions.put(context, account.getJsonArray("permissions", new JsonArray()));
            account.getJsonArray("deputyOf", new JsonArray())
                    .forEach(other -> stoodFor.computeIfAbsent(String.valueOf(other), none -> new JsonArray())
                            .add(context));
            var counts = account.getJsonArray("tasks", new JsonArray());
            for (int i = 0; i < counts.size(); i++) {
                tasks.add(new JsonObject().put("context", context).mergeIn(counts.getJsonObject(i)));
            }
        });
        var standingIn = new JsonArray();
        stoodFor.forEach((account, contexts) ->
                standingIn.add(new JsonObject().put("account", account).put("contexts", contexts)));
        return me.put("permissions", permissions)
                .put("deputyOf", new JsonArray(List.copyOf(stoodFor.keySet())))
                .put("standingIn", standingIn)
                .put("tasks", tasks)
                .put("complete", missing.isEmpty())
                .put("missing", new JsonArray(missing));
    }

    /** The place of the caller and those above it, the widest first, each with its name. */
    private static JsonArray places(String region) {
        var places = new JsonArray();
        RegionCode.of(region).chain().stream()
                .sorted((one, other) ->
                        Integer.compare(one.level().number(), other.level().number()))
                .forEach(place -> {
                    var named = new JsonObject()
                            .put("code", place.toString())
                            .put("level", place.level().name().toUpperCase(Locale.ROOT));
                    DivisionNames.of(place).ifPresent(name -> named.put("name", name));
                    places.add(named);
                });
        return places;
    }

    /** By whichever context knows the name. */
    private static JsonArray enterprises(SequencedMap<String, JsonObject> told) {
        var known = new LinkedHashMap<String, JsonObject>();
        told.values().forEach(account -> {
            var enterprises = account.getJsonArray("enterprises", new JsonArray());
            for (int i = 0; i < enterprises.size(); i++) {
                var enterprise = enterprises.getJsonObject(i);
                known.merge(
                        enterprise.getString("id"),
                        enterprise,
                        (before, other) -> before.containsKey("name") ? before : other);
            }
        });
        return new JsonArray(List.copyOf(known.values()));
    }
}
