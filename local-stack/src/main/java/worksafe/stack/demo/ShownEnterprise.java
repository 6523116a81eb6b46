package worksafe.stack.demo;

import static worksafe.stack.demo.Demo.COUNTY;
import static worksafe.stack.demo.Demo.HAZARDS;
import static worksafe.stack.demo.Demo.REGISTRY;
import static worksafe.stack.demo.Demo.TRAINING;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import worksafe.kernel.ChinaTime;

/**
 * One enterprise of the sample data at which there is something to see: it says how many it employs and who looks after safety, so
 * that obligations are met, and checks itself, so that somebody has looked and it gets its grade. What is there already is left as
 * it is.
 */
public final class ShownEnterprise {

    private static final int HEADCOUNT = 40;
    private static final String ORGANISATION = REGISTRY + "/registers/safety-organisation/entries";
    private static final String EDUCATION = TRAINING + "/registers/public-safety-education/entries";
    private static final String CHECKS = HAZARDS + "/self-checks";

    private final Participants participants;
    private final InstantSource clock;

    /** @param clock the suite's clock as it is now */
    public ShownEnterprise(Participants participants, InstantSource clock) {
        this.participants = participants;
        this.clock = clock;
    }

    /**
     * Prepares the first of these that trades.
     *
     * @param creditCodes those that may be chosen, in the county of the demonstration
     * @return its name; empty where none trades
     */
    public Optional<String> prepare(List<String> creditCodes) {
        var supervisor = participants.supervisor();
        for (var code : creditCodes) {
            var found = supervisor
                    .get(REGISTRY + "/enterprises?state=ACTIVE&creditCode=" + code)
                    .path("items");
            if (!found.isEmpty()) {
                prepare(supervisor, found.path(0).path("id").asText());
                return Optional.of(found.path(0).path("name").asText());
            }
        }
        return Optional.empty();
    }

    private void prepare(Participant supervisor, String enterprise) {
        var today = ChinaTime.dayOf(clock.instant()).toString();
        RegisterAct.correct(supervisor, enterprise, RegisterAct.INDUSTRY, HEADCOUNT);
        if (isNone(supervisor.get(ORGANISATION + "?enterpriseId=" + enterprise))) {
            supervisor.create(ORGANISATION, Map.of("enterpriseId", enterprise, "data", organisation(today)));
        }
        // An enterprise gets no grade before every context was heard of; of training nothing else is told here.
        if (isNone(supervisor.get(EDUCATION + "?region=" + COUNTY))) {
            supervisor.create(EDUCATION, Map.of("region", COUNTY, "data", education(today)));
        }
        var owner = participants.ofEnterprise("sample-enterprise", "陈志远", COUNTY, enterprise);
        if (isNone(owner.get(CHECKS + "?enterpriseId=" + enterprise))) {
            owner.createOnceKnown(CHECKS, selfCheck(owner, enterprise), "enterprise-unknown");
        }
    }

    private static boolean isNone(JsonNode list) {
        return list.path("items").isEmpty();
    }

    private static Map<String, Object> organisation(String today) {
        return Map.of(
                "statedOn",
                today,
                "body",
                false,
                "fullTime",
                0,
                "partTime",
                1,
                "service",
                "INTERMEDIARY",
                "engineers",
                0,
                "injuryInsured",
                HEADCOUNT);
    }

    private static Map<String, Object> education(String today) {
        return Map.of(
                "heldOn",
                today,
                "venue",
                "ENTERPRISE",
                "topics",
                List.of("WORK_SAFETY"),
                "subject",
                "安全生产知识进企业（样例）",
                "participants",
                HEADCOUNT);
    }

    /** A round by the general list in which nothing was found. */
    private static Map<String, Object> selfCheck(Participant owner, String enterprise) {
        var answers = new ArrayList<Map<String, Object>>();
        owner.get(HAZARDS + "/self-check-lists/general")
                .path("items")
                .forEach(item -> answers.add(Map.of("item", item.path("item").asText(), "result", "OK")));
        return Map.of("enterpriseId", enterprise, "listCode", "general", "checker", "陈志远", "answers", answers);
    }
}
