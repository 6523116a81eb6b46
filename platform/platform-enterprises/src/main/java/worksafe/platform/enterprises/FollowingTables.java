package worksafe.platform.enterprises;

import java.util.List;
import java.util.Map;

/**
 * The tables of a context with a region and an enterprise, and which of their rows follow the enterprise when it moves. A
 * service brings one such bean; the platform's own tables are known already. A test compares the lists with the schema
 * ({@code FollowedEnterprises} in platform-testing): a new table either moves, or says here why not.
 */
public interface FollowingTables {

    /**
     * Tables of aggregates, whose {@code version} the move raises: nobody changes a row on the strength of where it was.
     * In the order in which everybody locks them; clocks are locked before all of them.
     */
    List<String> aggregates();

    /** Tables whose rows move, but have no version of their own to be raised. */
    List<String> records();

    /** Tables of aggregates that stay where they are and name an enterprise; a merge lets them name the survivor. */
    default List<String> naming() {
        return List.of();
    }

    /** Through which view the service gives the rows of a table to another enterprise, where it may not on the table. */
    default Map<String, String> views() {
        return Map.of();
    }

    /**
     * Which rows of a table go to the survivor when their enterprise is merged into another: a condition on the row {@code
     * r}, in which {@code :into} is the survivor. Those of tables that are not named here go all.
     */
    default Map<String, String> united() {
        return Map.of();
    }

    /** Tables whose rows stay where they are, each with the reason. */
    Map<String, String> stay();
}
