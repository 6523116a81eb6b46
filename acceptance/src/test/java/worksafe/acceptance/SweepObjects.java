package worksafe.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import worksafe.acceptance.authorisation.PolicyOracle;

/**
 * One object of each kind in several places, as far as the examples of the documents make one: whatever creation accepts its example
 * with the ids of the place in it. Where each lies is what the lists say.
 */
final class SweepObjects {

    /** An id that nothing has. */
    static final String ABSENT = "0198f3a1-2b44-7d10-8a6e-51c0de4b7a21";

    private static final String ENTERPRISES = "/api/v1/registry/enterprises";
    private static final String DANGERS = "/api/v1/hazards/dangers";
    private static final String PDF =
            "%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n";
    private static final int ROUNDS = 2;
    private static final int PAGE = 200;
    private static final int SERIAL = 9_190;
    private static final List<String> MAKERS =
            List.of("supervisor", "enterprise", "approver", "inspector", "clerk", "feed", "operator");
    private static final List<String> READERS = List.of("supervisor", "auditor", "operator", "clerk");

    /** What would call others, is asked by everybody, or would change what holds for all. */
    private static final Pattern LEFT_OUT = Pattern.compile(
            ".*/(?:public|webhooks|api-clients|imports|files|file-uploads|calendar|policies|readings)(?:/.*)?|"
                    + ENTERPRISES + "(?:/.*)?");

    private final SweepPlaces places;
    private final PolicyOracle oracle;
    private final ObjectMapper json = new ObjectMapper();
    /** By the path of its list and by place. */
    private final Map<String, Map<String, String>> objects = new LinkedHashMap<>();
    /** What was made last, by place and by the name under which bodies refer to it. */
    private final Map<String, Map<String, String>> made = new HashMap<>();
    /** What readers are listed, by path: id and place. */
    private final Map<String, Map<String, String>> listed = new HashMap<>();
    /** Where each object lies that was made or listed with its place, by its id. */
    private final Map<String, String> placeOf = new HashMap<>();

    SweepObjects(SweepPlaces places, PolicyOracle oracle) {
        this.places = places;
        this.oracle = oracle;
    }

    /** Makes what can be made, and looks where it lies. */
    void make(Suite suite, List<SweepOperation> operations) {
        var serial = SERIAL;
        for (var place : SweepPlaces.HOMES) {
            if (!place.equals(Journey.JIANGYIN)) {
                var registered = places.as("supervisor", place)
                        .create(ENTERPRISES, UUID.randomUUID().toString(), """
                                {"name": "授权核对%s有限公司", "region": "%s", "creditCode": "%s", "same": false}
                                """.formatted(
                                        place, place, Journey.creditCode(place.substring(0, 6), serial++)))
                        .expect(201)
                        .json();
                found(ENTERPRISES, place, registered.path("id").asText());
            }
        }
        visited(suite);
        for (var place : SweepPlaces.HOMES) {
            places.settle(place, ofPlace(ENTERPRISES, place));
        }
        for (var place : SweepPlaces.HOMES) {
            var danger = Journey.createOnceKnown(
                    places.as("inspector", place),
                    DANGERS,
                    UUID.randomUUID().toString(),
                    Journey.danger(UUID.fromString(places.enterprise(place)), "授权核对"));
            found(DANGERS, place, danger.path("id").asText());
            SweepOperation.CONTEXTS.forEach(context -> uploaded("/api/v1/" + context + "/files", place));
        }
        for (int round = 0; round < ROUNDS; round++) {
            operations.stream()
                    .filter(SweepObjects::canBeMade)
                    .forEach(operation -> SweepPlaces.HOMES.stream()
                            .filter(place -> !place.equals(Journey.JIANGYIN))
                            .forEach(place -> tryToMake(operation, place)));
        }
        operations.stream()
                .filter(operation -> operation.isReading() && !operation.isOfOne() && !operation.isPublic())
                .forEach(this::look);
    }

    /** A visit with what follows from it, where the journeys have people who can be sent. */
    private void visited(Suite suite) {
        var visits = new VisitSteps(suite);
        var enterprise = visits.enterprise(SERIAL - 1);
        found(ENTERPRISES, Journey.JIANGYIN, enterprise.toString());
        var visit = visits.begun(enterprise, "TIP_OFF", "授权核对");
        var finding = visits.found(visits.leader(), visit);
        visits.conclude(visits.leader(), visit);
        var order =
                visits.ordered(visits.leader(), visit, finding, visits.today().plusDays(10));
        found(VisitSteps.VISITS, Journey.JIANGYIN, visit);
        found(VisitSteps.FINDINGS, Journey.JIANGYIN, finding);
        found(VisitSteps.ORDERS, Journey.JIANGYIN, order.path("id").asText());
    }

    /** A file that waits for whatever it is to be attached to. */
    private void uploaded(String path, String place) {
        var file = places.as("supervisor", place)
                .upload(
                        path + "?name=note.pdf",
                        UUID.randomUUID().toString(),
                        "application/octet-stream",
                        HttpRequest.BodyPublishers.ofString(PDF))
                .expect(201)
                .json();
        found(path, place, file.path("id").asText());
    }

    private static boolean canBeMade(SweepOperation operation) {
        return operation.method().equals("POST")
                && !operation.isOfOne()
                && operation.example().isObject()
                && !LEFT_OUT.matcher(operation.path()).matches();
    }

    private void tryToMake(SweepOperation operation, String place) {
        if (objects.getOrDefault(operation.path(), Map.of()).containsKey(place)) {
            return;
        }
        for (var role : MAKERS) {
            if (!oracle.permits(operation.context(), operation.action(), role)) {
                continue;
            }
            for (var body : bodies(operation, place)) {
                var answer = places.as(role, place)
                        .create(operation.path(), UUID.randomUUID().toString(), body.toString());
                var id = answer.status() < 300 ? answer.json().path("id").asText() : "";
                if (!id.isEmpty()) {
                    found(operation.path(), place, id);
                    return;
                }
            }
        }
    }

    /** The example with the ids of the place; of a register with and without an enterprise that holds the entry. */
    List<ObjectNode> bodies(SweepOperation operation, String place) {
        var body = (ObjectNode) operation.example().deepCopy();
        fill(body, place);
        var bodies = new ArrayList<ObjectNode>();
        bodies.add(body);
        if (operation.path().contains("/registers/") && !operation.isOfOne() && !body.has("enterpriseId")) {
            bodies.add(body.deepCopy().put("enterpriseId", places.enterprise(place)));
        }
        return bodies;
    }

    private void fill(JsonNode node, String place) {
        if (node instanceof ObjectNode object) {
            for (var name : List.copyOf(new TreeSet<>(names(object)))) {
                var known = made.getOrDefault(place, Map.of()).get(name);
                if (name.equals("region")) {
                    object.put(name, place);
                } else if (name.equals("enterpriseId")) {
                    object.put(name, places.enterprise(place));
                } else if (known != null && object.path(name).isTextual()) {
                    object.put(name, known);
                }
            }
        }
        node.forEach(child -> fill(child, place));
    }

    private static Set<String> names(ObjectNode object) {
        var names = new TreeSet<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private void found(String path, String place, String id) {
        objects.computeIfAbsent(path, _ -> new LinkedHashMap<>()).putIfAbsent(place, id);
        made.computeIfAbsent(place, _ -> new HashMap<>()).put(reference(path), id);
        placeOf.putIfAbsent(id, place);
    }

    /** The name by which bodies refer to one of a list: {@code personId} to one of {@code persons}. */
    private static String reference(String path) {
        var plural = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('-')) + 1);
        var one =
                plural.endsWith("ies") ? plural.substring(0, plural.length() - 3) + "y" : plural.replaceFirst("s$", "");
        return one + "Id";
    }

    /** Reads a list from above, and notes where each of its objects lies. */
    private void look(SweepOperation operation) {
        var found = new HashMap<String, String>();
        for (var role : READERS) {
            if (!oracle.permits(operation.context(), operation.action(), role)) {
                continue;
            }
            var askers = new ArrayList<>(List.of(SweepPlaces.NATION));
            askers.addAll(SweepPlaces.HOMES);
            for (var place : askers) {
                var answer = places.as(role, place).get(operation.path() + page(operation));
                if (answer.status() != 200 || !answer.header("Content-Type").contains("json")) {
                    continue;
                }
                answer.json().path("items").forEach(item -> {
                    if (item.path("id").isTextual() && item.path("region").isTextual()) {
                        found.put(item.path("id").asText(), item.path("region").asText());
                    }
                });
            }
        }
        listed.put(operation.path(), Map.copyOf(found));
        placeOf.putAll(found);
        var byPlace = objects.computeIfAbsent(operation.path(), _ -> new LinkedHashMap<>());
        if (!found.isEmpty()) {
            byPlace.entrySet().removeIf(entry -> !entry.getKey().equals(found.get(entry.getValue())));
        }
        found.forEach((id, place) -> {
            if (SweepPlaces.HOMES.contains(place)) {
                byPlace.putIfAbsent(place, id);
            }
        });
    }

    static String page(SweepOperation operation) {
        return operation.query().contains("limit") ? "?limit=" + PAGE : "";
    }

    /** Ids of a list by the place where each lies. */
    Map<String, String> of(SweepOperation operation) {
        return switch (operation.variable()) {
            case "id" -> objects.getOrDefault(operation.listPath(), Map.of());
            case "enterpriseId" -> objects.getOrDefault(ENTERPRISES, Map.of());
            case "region" -> placesThemselves();
            case "code" -> operation.path().contains("/regions/") ? placesThemselves() : Map.of();
            default -> Map.of();
        };
    }

    private static Map<String, String> placesThemselves() {
        var themselves = new LinkedHashMap<String, String>();
        SweepPlaces.HOMES.forEach(place -> themselves.put(place, place));
        return themselves;
    }

    private String ofPlace(String path, String place) {
        var id = objects.getOrDefault(path, Map.of()).get(place);
        if (id == null) {
            throw new AssertionError("nothing of " + path + " in " + place);
        }
        return id;
    }

    /** Ids of a list, each with the place that it says; those on its first pages. */
    Map<String, String> listed(String path) {
        return listed.getOrDefault(path, Map.of());
    }

    /** Where the object of that id lies; empty where nobody made it and no list says it. */
    String placeOf(String id) {
        return placeOf.getOrDefault(id, "");
    }

    /** Kinds of which something was made or found, with how many places. */
    long kinds() {
        return objects.values().stream().filter(found -> !found.isEmpty()).count();
    }

    /** What a request sends for a body. */
    HttpRequest.BodyPublisher body(SweepOperation operation, String place) {
        var text = operation.example().isObject()
                ? bodies(operation, place).getLast().toString()
                : json.createObjectNode().toString();
        return HttpRequest.BodyPublishers.ofString(text, StandardCharsets.UTF_8);
    }
}
