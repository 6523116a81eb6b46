package worksafe.stack.demo;

import static worksafe.stack.demo.Demo.COUNTY;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** Two look at a danger again: the one says what was found and names the other, whose own word makes it count. */
final class RecheckByTwo {

    private static final String SECOND = "demo-second-rechecker";
    private static final String SECOND_NAME = "孙检查";

    private final Participants participants;

    RecheckByTwo(Participants participants) {
        this.participants = participants;
    }

    /**
     * Passes the re-check.
     *
     * @param danger its path
     * @param account of whoever enters the re-check
     * @param status what the danger is in afterwards
     */
    JsonNode pass(String danger, String account, String name, String opinion, String status) {
        participants
                .official("inspector", account, name, COUNTY)
                .act(
                        danger,
                        "recheck",
                        Map.of(
                                "result",
                                "PASSED",
                                "opinion",
                                opinion,
                                "second",
                                Map.of("account", SECOND, "name", SECOND_NAME)),
                        shown -> shown.hasNonNull("pendingRecheck"));
        return participants
                .official("inspector", SECOND, SECOND_NAME, COUNTY)
                .act(
                        danger,
                        "recheck-confirmation",
                        Map.of("agreed", true, "opinion", "与现场情况一致"),
                        Participant.status(status));
    }
}
