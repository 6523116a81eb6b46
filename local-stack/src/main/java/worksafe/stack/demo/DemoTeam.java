package worksafe.stack.demo;

import static worksafe.stack.demo.Demo.COUNTY;
import static worksafe.stack.demo.Demo.INSPECTIONS;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.List;
import java.util.Map;

/**
 * Two inspectors who go on together.
 *
 * @param leader who leads
 * @param second the other
 * @param ids of both in the library, the leader first
 * @param accounts of both, the leader first
 */
record DemoTeam(Participant leader, Participant second, List<String> ids, List<String> accounts) {

    /** Those who were drawn. */
    static DemoTeam of(Participants participants, DrawAct.Drawn drawn) {
        return new DemoTeam(
                participants.official("inspector", drawn.team().getFirst(), "组长", COUNTY),
                participants.official("inspector", drawn.team().getLast(), "组员", COUNTY),
                drawn.inspectors(),
                drawn.team());
    }

    /**
     * A paper is signed by as many as it wants, and handed over.
     *
     * @return the paper
     */
    @CanIgnoreReturnValue
    JsonNode serve(String paper) {
        var path = INSPECTIONS + "/papers/" + paper;
        var signed = leader.act(
                path, "signature", Map.of(), shown -> shown.path("timeline").size() > 1);
        if (!signed.path("status").asText().equals("SIGNED")) {
            second.act(path, "signature", Map.of(), Participant.status("SIGNED"));
        }
        return leader.act(
                path,
                "service",
                Map.of("way", "DIRECT", "recipient", "王建国", "relation", "法定代表人"),
                Participant.status("SERVED"));
    }
}
