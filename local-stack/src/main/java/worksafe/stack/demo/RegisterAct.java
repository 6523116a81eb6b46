package worksafe.stack.demo;

import static worksafe.stack.demo.Demo.COUNTY;
import static worksafe.stack.demo.Demo.REGISTRY;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import worksafe.kernel.ChinaTime;
import worksafe.stack.Speech;
import worksafe.stack.demo.ArrivalAct.Place;

/**
 * An enterprise comes to owe its safety rules (制度), because a policy row asks whoever employs people for them: it is
 * listed among those who lack one, writes the rule down, and its clock is met.
 */
final class RegisterAct {

    private static final String REGISTER = REGISTRY + "/registers/enterprise-rule";
    private static final String RULE = "MEETINGS";
    private static final int HEADCOUNT = 68;
    /** A department store: none of the trades of which the law asks more. */
    static final String INDUSTRY = "F5211";

    /** What a change of the particulars replaces, as the enterprise shows it. */
    private static final List<String> PARTICULARS = List.of(
            "name",
            "industry",
            "enterpriseType",
            "ownership",
            "legalRepresentative",
            "capitalFen",
            "capitalCurrency",
            "businessScope",
            "establishedOn",
            "address",
            "aboveScale");

    private final Participants participants;
    private final Narrator narrator;
    private final InstantSource clock;

    RegisterAct(Participants participants, Narrator narrator, InstantSource clock) {
        this.participants = participants;
        this.narrator = narrator;
        this.clock = clock;
    }

    /** Plays with one enterprise of the place, of which it becomes known how many it employs. */
    void play(Place place, String enterprise) {
        var supervisor = participants.supervisor();
        recordHeadcount(supervisor, enterprise);
        compareForces(supervisor, place);
        var missing = REGISTER + "/missing?series=" + RULE + "&region=" + place.town();
        var owed = only(
                supervisor.await(
                        missing,
                        Speech.of("awaited.owed"),
                        list -> !of(enterprise, list).isEmpty()),
                enterprise);
        narrator.step(
                Speech.of("demo.owed"),
                owed.path("source").asText(),
                owed.path("clause").asText());

        var owner = participants.ofEnterprise("demo-enterprise", "王建国", COUNTY, enterprise);
        var entry = owner.create(
                REGISTER + "/entries",
                Map.of(
                        "enterpriseId",
                        enterprise,
                        "data",
                        Map.of(
                                "rule",
                                RULE,
                                "effectiveOn",
                                ChinaTime.dayOf(clock.instant()).toString(),
                                "name",
                                "安全生产例会制度")));
        narrator.step(
                Speech.of("demo.written", entry.path("revision").asLong()),
                entry.path("id").asText());

        supervisor.await(
                missing,
                Speech.of("awaited.not-missing"),
                list -> of(enterprise, list).isEmpty());
        var met = supervisor.await(
                REGISTRY + "/clocks?kind=register-owed&state=MET&enterpriseId=" + enterprise,
                Speech.of("awaited.clock-met"),
                list -> list.path("items").size() == 1);
        narrator.step(
                Speech.of("demo.no-longer"),
                met.path("items").path(0).path("id").asText());
        stateOrganisation(owner, enterprise);
    }

    /** Before and after a fact: whether it has the safety staff that the law asks for is unknown until it says so. */
    private void stateOrganisation(Participant owner, String enterprise) {
        var obligation = REGISTRY + "/enterprises/" + enterprise + "/obligations/safety-staff";
        var unknown = owner.await(
                obligation,
                Speech.of("awaited.judged"),
                judged -> judged.path("state").asText().equals("UNKNOWN"));
        narrator.step(
                Speech.of(
                        "demo.obligation-unknown",
                        unknown.path("missing").path(0).path("title").asText()),
                unknown.path("kind").asText());
        owner.create(
                REGISTRY + "/registers/safety-organisation/entries",
                Map.of(
                        "enterpriseId",
                        enterprise,
                        "data",
                        Map.of(
                                "statedOn",
                                ChinaTime.dayOf(clock.instant()).toString(),
                                "body",
                                false,
                                "fullTime",
                                0,
                                "partTime",
                                1)));
        var met = owner.await(
                obligation,
                Speech.of("awaited.judged"),
                judged -> judged.path("state").asText().equals("MET"));
        narrator.step(
                Speech.of("demo.obligation-met", met.path("reminder").asText()),
                met.path("kind").asText());
    }

    private void recordHeadcount(Participant supervisor, String enterprise) {
        correct(supervisor, enterprise, INDUSTRY, HEADCOUNT);
        narrator.step(Speech.of("demo.employs", HEADCOUNT), enterprise);
    }

    /** Of an enterprise it becomes known what it does and how many it employs; all else stays as it was. */
    static void correct(Participant supervisor, String enterprise, String industry, int headcount) {
        var path = REGISTRY + "/enterprises/" + enterprise;
        var shown = supervisor.get(path);
        var particulars = new LinkedHashMap<String, Object>();
        PARTICULARS.stream().filter(shown::has).forEach(name -> particulars.put(name, shown.get(name)));
        particulars.put("headcount", headcount);
        particulars.put("industry", industry);
        supervisor.replace(path, particulars, now -> now.path("headcount").asInt() == headcount);
    }

    /** The paper of the place reminds whoever employs so many; the law finds fewer wanting, and the paper does not change that. */
    private void compareForces(Participant supervisor, Place place) {
        var reminded = staffing(supervisor, "reminded", place);
        var demanded = staffing(supervisor, "demanded", place);
        if (!reminded.path("force").asText().equals("DOCUMENT")
                || reminded.path("parameters").path("value").asInt() >= HEADCOUNT
                || !demanded.path("force").asText().equals("LAW")
                || demanded.path("parameters").path("value").asInt() < HEADCOUNT) {
            throw new UnexpectedAnswer(Speech.of("expected.document-reminds", HEADCOUNT, reminded, demanded));
        }
        narrator.step(
                Speech.of(
                        "demo.reminds",
                        HEADCOUNT,
                        reminded.path("parameters").path("value").asInt(),
                        demanded.path("parameters").path("value").asInt()),
                reminded.path("deciding").path(0).path("source").asText());
    }

    private static JsonNode staffing(Participant supervisor, String effect, Place place) {
        return supervisor.get(REGISTRY + "/policies/evaluation?code=enterprise.safety-staff-headcount." + effect
                + "&region=" + place.town());
    }

    private static JsonNode only(JsonNode list, String enterprise) {
        var found = of(enterprise, list);
        if (found.size() != 1) {
            throw new UnexpectedAnswer(Speech.of("expected.listed-once", enterprise, list));
        }
        return found.getFirst();
    }

    private static List<JsonNode> of(String enterprise, JsonNode list) {
        return StreamSupport.stream(list.path("items").spliterator(), false)
                .filter(item -> item.path("enterpriseId").asText().equals(enterprise))
                .toList();
    }
}
