package worksafe.inspections.draw.port;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;

/**
 * The libraries of objects and inspectors as a draw reads them: whole, in the present transaction, and within the present
 * scope, as always.
 */
public interface Libraries {

    /** How many objects, eligible or not, are in that place and these sectors; no sector named means all. */
    long count(RegionCode place, Collection<Sector> sectors);

    /** Each of these objects, in no order that matters. */
    void objects(RegionCode place, Collection<Sector> sectors, Consumer<PoolObject> taker);

    /** As above, on a connection of long work. */
    void objects(Connection connection, RegionCode place, Collection<Sector> sectors, Consumer<PoolObject> taker)
            throws SQLException;

    /**
     * The authority's own inspectors, of that sector or of all where none is named.
     *
     * @param mostOpen on how many visits that are not over an inspector is at most, those of the draw included; absent where nobody says
     */
    Roster inspectors(
            RegionCode authority, @Nullable Sector sector, LocalDate from, LocalDate until, @Nullable Integer mostOpen);

    /**
     * Why these inspectors must keep away from whom, one for each pair: what was declared and is in force on some day of the period,
     * and, where the book has it so, that they went there lately.
     *
     * @param visitedSince from which day on a visit that was concluded keeps away whoever made it; absent where none does
     */
    List<PoolRecusal> recusals(
            Collection<UUID> inspectorIds, LocalDate from, LocalDate until, @Nullable LocalDate visitedSince);
}
