package worksafe.inspections.draw.port;

import java.util.List;

/**
 * The inspectors of an authority for a period: who can be sent, and who cannot, and why.
 *
 * @param able who can
 * @param excluded who cannot
 */
public record Roster(List<PoolInspector> able, List<Exclusion> excluded) {

    public Roster {
        able = List.copyOf(able);
        excluded = List.copyOf(excluded);
    }
}
