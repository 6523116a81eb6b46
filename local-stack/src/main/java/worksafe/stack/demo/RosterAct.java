package worksafe.stack.demo;

import static worksafe.stack.demo.Demo.COUNTY;
import static worksafe.stack.demo.Demo.REGISTRY;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import worksafe.stack.Speech;

/**
 * Two officials are entered in the roster, and the work of the one is the other's from tomorrow on. Both are withdrawn in the
 * end: where a roster is kept, whoever is not in it is named for nothing.
 */
final class RosterAct {

    private static final String OFFICIALS = REGISTRY + "/officials";
    private static final int MANY = 1_000_000;

    private final Participants participants;
    private final Narrator narrator;
    private final RandomGenerator random;

    RosterAct(Participants participants, Narrator narrator, RandomGenerator random) {
        this.participants = participants;
        this.narrator = narrator;
        this.random = random;
    }

    void play(LocalDate today) {
        var supervisor = participants.supervisor();
        var run = random.nextInt(MANY);
        var since = today.minusDays(1).toString();
        var post = Map.of("code", "WH-01", "name", "危化品监管员", "kind", "SUPERVISOR", "from", since);
        var authority = supervisor.create(
                REGISTRY + "/authorities",
                Map.of(
                        "name",
                        "演示监管机构 " + run,
                        "region",
                        COUNTY,
                        "from",
                        since,
                        "sections",
                        List.of(),
                        "posts",
                        List.of(post)));
        var leaving = appointed(authority.path("id").asText(), "demo-leaving-" + run, "孙强", since);
        var coming = appointed(authority.path("id").asText(), "demo-coming-" + run, "吴敏", since);
        narrator.step(Speech.of("demo.rostered", authority.path("name").asText()), leaving, coming);

        supervisor.act(
                OFFICIALS + "/" + leaving,
                "hand-over",
                Map.of("to", coming, "onDay", today.plusDays(1).toString(), "reason", "调离执法岗位"),
                shown -> shown.path("timeline")
                        .valueStream()
                        .anyMatch(step -> step.path("kind").asText().equals("HANDED_OVER")));
        narrator.step(Speech.of("demo.handed-over", today.plusDays(1)), leaving);
        for (var official : List.of(leaving, coming)) {
            supervisor.act(
                    OFFICIALS + "/" + official,
                    "withdrawal",
                    Map.of("reason", "演示结束"),
                    Participant.status("WITHDRAWN"));
        }
    }

    private String appointed(String authority, String account, String name, String since) {
        return participants
                .supervisor()
                .create(
                        OFFICIALS,
                        Map.of(
                                "account", account,
                                "name", name,
                                "authorityId", authority,
                                "postCode", "WH-01",
                                "fullTime", true,
                                "from", since))
                .path("id")
                .asText();
    }
}
