package worksafe.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The position of one enterprise in a draw: what may be shown to it without showing the others.
 *
 * @param stratum its stratum
 * @param id its identifier
 * @param weight how many tickets it holds
 * @param quota how many of its stratum are drawn
 * @param leaf its leaf in the list of objects, hexadecimal
 * @param lots its tickets and place; absent before disclosure
 */
public record EnterpriseStanding(String stratum, String id, int weight, long quota, String leaf, Optional<Lots> lots) {

    /**
     * Where the tickets put it.
     *
     * @param key the key of all tickets of this draw, hexadecimal
     * @param tickets its tickets from number 0 on, hexadecimal; the smallest counts
     * @param rank its place in its stratum, from 1
     * @param cutOff the ticket of the last that was drawn in its stratum; absent if none was to be drawn
     */
    public record Lots(String key, List<String> tickets, int rank, Optional<String> cutOff) {

        /** Keeps its own copy of the tickets. */
        public Lots {
            tickets = List.copyOf(tickets);
        }
    }

    /** Whether its place is within the quota. */
    public boolean drawn() {
        return lots.map(value -> value.rank() <= quota).orElse(false);
    }

    List<String> report(Locale language) {
        var lines = new ArrayList<String>();
        lines.add(Sentence.of("standing.head", id, stratum, weight, quota).in(language));
        lines.add("  " + Sentence.of("standing.leaf", leaf).in(language));
        lots.ifPresent(value -> {
            lines.add("  " + Sentence.of("standing.key", value.key()).in(language));
            for (var j = 0; j < value.tickets().size(); j++) {
                lines.add("  "
                        + Sentence.of("standing.ticket", j, value.tickets().get(j))
                                .in(language));
            }
            lines.add("  "
                    + Sentence.of(drawn() ? "standing.drawn" : "standing.passed-over", value.rank())
                            .in(language));
            value.cutOff()
                    .ifPresent(ticket -> lines.add(
                            "  " + Sentence.of("standing.cut-off", ticket).in(language)));
        });
        return lines;
    }
}
