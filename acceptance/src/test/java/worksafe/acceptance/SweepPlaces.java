package worksafe.acceptance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import worksafe.acceptance.authorisation.Relation;

/**
 * Where objects lie and from where callers ask. Which place lies in which follows from the tree of the registry, not from
 * the digits of codes.
 */
final class SweepPlaces {

    static final String NATION = "000000000000";
    /** 宜兴市, a county where no journey leads. */
    static final String COUNTY = "320282000000";
    /** 太华镇. */
    static final String TOWN = "320282102000";
    /** 西渚镇, whose code is the other one's but for a digit. */
    static final String LOOK_ALIKE = "320282101000";
    /** 宜城街道. */
    static final String SIBLING = "320282001000";
    /** 蓟州区. */
    static final String FAR = Journey.JIZHOU;
    /** 蓟县, which became it. */
    static final String FORMER = "120225000000";

    static final List<String> CALLERS = List.of(TOWN, COUNTY, LOOK_ALIKE, SIBLING, FAR, FORMER, Journey.JIANGYIN);
    static final List<String> HOMES = List.of(TOWN, COUNTY, FAR, Journey.JIANGYIN);
    static final List<String> ROLES = List.of(
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

    private final Suite suite;
    private final Map<String, List<String>> chains = new ConcurrentHashMap<>();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final Map<String, String> enterprises = new ConcurrentHashMap<>();

    SweepPlaces(Suite suite) {
        this.suite = suite;
    }

    /** Notes the enterprise for which users of that place act. */
    void settle(String place, String enterprise) {
        enterprises.put(place, enterprise);
    }

    /** The enterprise of a place; one that is not there where the place has none. */
    String enterprise(String place) {
        return enterprises.getOrDefault(place, SweepObjects.ABSENT);
    }

    /** A caller of one role in a place; an enterprise user acts for the enterprise of the place. */
    Http as(String role, String place) {
        return suite.http(tokens.computeIfAbsent(role + " " + place, _ -> {
            var token = suite.anyToken()
                    .subject("sweep-" + role + "-" + place)
                    .roles(role)
                    .region(place);
            if (!role.equals("enterprise")) {
                return token.mint();
            }
            var own = enterprises.get(place);
            return token.enterprises(own == null ? List.of() : List.of(own)).mint();
        }));
    }

    /** A supervisor of one sector of a place. */
    Http ofSector(String place, String sector) {
        return suite.http(tokens.computeIfAbsent(
                "sector " + place + " " + sector,
                _ -> suite.anyToken()
                        .subject("sweep-sector-" + place)
                        .roles("supervisor")
                        .region(place)
                        .sectors(List.of(sector))
                        .mint()));
    }

    Http anybody() {
        return suite.http("");
    }

    /** What the place of an object is to the caller's. */
    Relation relation(String caller, String object) {
        if (caller.equals(FORMER)) {
            return object.equals(FAR) ? Relation.HISTORIC : Relation.NONE;
        }
        if (caller.equals(object)) {
            return Relation.OWN;
        }
        if (holds(caller, object)) {
            return Relation.DESCENDANT;
        }
        if (holds(object, caller)) {
            return Relation.ANCESTOR;
        }
        if (caller.equals(LOOK_ALIKE) && object.equals(TOWN)) {
            return Relation.LOOK_ALIKE;
        }
        return above(caller).equals(above(object)) ? Relation.SIBLING : Relation.NONE;
    }

    private String above(String place) {
        var chain = chain(place);
        return chain.size() > 1 ? chain.get(1) : NATION;
    }

    /** Whether the other place is that one or lies in it. */
    boolean holds(String place, String other) {
        return place.equals(NATION) || chain(other).contains(place);
    }

    /** A place and all above it. */
    private List<String> chain(String place) {
        var known = chains.get(place);
        if (known != null) {
            return known;
        }
        var chain = new ArrayList<String>();
        for (@Nullable String code = place; code != null && !chain.contains(code); ) {
            chain.add(code);
            var shown = as("supervisor", NATION).get("/api/v1/registry/regions/" + code);
            var parent = shown.status() == 200 ? shown.json().path("parent") : null;
            code = parent == null || !parent.isTextual() ? null : parent.asText();
        }
        chains.put(place, chain);
        return chain;
    }
}
