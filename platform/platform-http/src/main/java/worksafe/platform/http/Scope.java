package worksafe.platform.http;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Accounts;
import worksafe.kernel.RegionCode;
import worksafe.kernel.RegionLevel;
import worksafe.kernel.Sector;

/**
 * What of the data somebody may see and change: a place with all below it, for industry departments a set of sectors,
 * for enterprise users a set of enterprises. There are three kinds and no fourth: nothing, a caller's, a named system
 * task's. Row security enforces it; queries repeat it so that indexes can serve it.
 *
 * @param region the place whose range is visible; absent for the scope that sees nothing
 * @param sectors the sectors visible; absent means all
 * @param enterprises the enterprises visible; absent means all
 * @param subject who acts: the token's subject, or the name of the system task
 * @param system the system task, where one acts
 * @param standing what whoever acts is to the office of the place
 */
public record Scope(
        @Nullable RegionCode region,
        @Nullable Set<Sector> sectors,
        @Nullable Set<UUID> enterprises,
        String subject,
        @Nullable SystemTask system,
        Standing standing) {

    /** Before the task in the subject of what a service does by itself: a token whose subject begins so is refused. */
    static final String SYSTEM = "system:";

    /** What somebody is to the office whose place it is, as far as that decides what is shown. */
    public enum Standing {
        /** A supervisor or approver, who knows what the office keeps secret. */
        LEADER,
        /** A program, which is shown nothing of what other accounts have it do. */
        PROGRAM,
        /** An expert and nothing else, who is shown only what names them where a wall says so. */
        GUEST,
        /** Anybody else. */
        OTHER
    }

    /** The only tasks that may act without a caller. Their use is visible in the audit entries. */
    public enum SystemTask {
        /** Moves the outbox to the broker and the event log. */
        RELAY,
        /** Takes over facts that other contexts announced. */
        CONSUMER,
        /** Notices clocks that are due or missed. */
        CLOCK_SWEEP,
        /** Finds jobs that wait or were left behind; the job itself runs under its submitter's scope. */
        JOB_KEEPER,
        /** Deletes what has expired. */
        HOUSEKEEPER,
        /** Seals values anew under the next key; the rows of all places and offices are sealed with one. */
        KEY_ROTATION,
        /** Erases what of people is past its term, of all places and offices. */
        ERASURE,
        /** Loads reference data that belongs to no place. */
        REFERENCE_DATA,
        /** Takes in what anybody tells without a token, hands it on to its office, and names whom a disclosed draw drew. */
        PUBLIC_DESK
    }

    private static final Scope NOTHING = new Scope(null, null, null, "anonymous", null, Standing.OTHER);

    public Scope {
        sectors = sectors == null ? null : Set.copyOf(sectors);
        enterprises = enterprises == null ? null : Set.copyOf(enterprises);
    }

    /** The scope of somebody who leads no office. */
    public Scope(
            @Nullable RegionCode region,
            @Nullable Set<Sector> sectors,
            @Nullable Set<UUID> enterprises,
            String subject,
            @Nullable SystemTask system) {
        this(region, sectors, enterprises, subject, system, Standing.OTHER);
    }

    /** The same scope of a leader of its place. */
    public Scope leading() {
        return new Scope(region, sectors, enterprises, subject, system, Standing.LEADER);
    }

    /** The scope that sees no row at all. */
    public static Scope nothing() {
        return NOTHING;
    }

    public static Scope system(SystemTask task) {
        return new Scope(RegionCode.NATION, null, null, SYSTEM + task.name(), task);
    }

    /** The level at which an explicit predicate selects; empty where everything or nothing is in scope. */
    public Optional<RegionLevel> level() {
        return region == null || region.level() == RegionLevel.NATION ? Optional.empty() : Optional.of(region.level());
    }

    /**
     * What of this lies in a place, so that an index of that place's level serves a list.
     *
     * @param place as it was asked for; absent narrows nothing, nor does one that holds the whole scope
     * @return the scope that sees nothing where the place lies elsewhere
     */
    public Scope narrowedTo(@Nullable RegionCode place) {
        if (place == null || region == null || place.contains(region)) {
            return this;
        }
        // Who leads the whole does not lead each part of it.
        return region.contains(place) ? new Scope(place, sectors, enterprises, subject, system) : nothing();
    }

    /**
     * Where somebody looks: the place that was asked for, else their own.
     *
     * @return the nation where neither is known
     */
    public RegionCode placeFor(@Nullable RegionCode asked) {
        if (asked != null) {
            return asked;
        }
        return region == null ? RegionCode.NATION : region;
    }

    /**
     * Whether a secret of an office is known to whoever acts: a leader of that very office, no other level, and no
     * enterprise; or a system task.
     */
    public boolean leads(RegionCode office) {
        return system != null || (standing == Standing.LEADER && enterprises == null && office.equals(region));
    }

    /**
     * Whether what a place has and no enterprise, such as a report of it, would be in scope, whatever its sector: the wall by
     * place with {@code hide_from_enterprises}.
     */
    public boolean seesPlace(RegionCode place) {
        return enterprises == null && region != null && region.contains(place);
    }

    /** Whether the account acts here, however it is written. */
    public boolean isOf(String account) {
        return Accounts.same(subject, account);
    }

    public long low() {
        return region == null ? 1 : region.low();
    }

    public long high() {
        return region == null ? 0 : region.high();
    }

    /**
     * Refuses an account that would write what holds for all of a place, whatever the sector and the enterprise: the rule of
     * tables without a wall. What is the nation's, such as the calendar, is written with the nation's scope alone.
     *
     * @throws RuleViolation 422 {@code outside-jurisdiction}
     */
    public void requireAllOf(RegionCode place) {
        requireCovered(place, null, null);
    }

    /**
     * Refuses what this scope does not {@linkplain #covers cover}.
     *
     * @throws RuleViolation 422 {@code outside-jurisdiction}
     */
    public void requireCovered(RegionCode place, @Nullable Sector sector, @Nullable UUID enterprise) {
        if (!covers(place, sector, enterprise)) {
            throw outside(place, sector);
        }
    }

    /** The refusal of what lies beyond a jurisdiction: it tells the place and, where one is at stake, the sector. */
    public static RuleViolation outside(RegionCode place, @Nullable Sector sector) {
        return new RuleViolation(
                HttpProblem.OUTSIDE_JURISDICTION,
                sector == null ? List.of(place.toString()) : List.of(place.toString(), sector));
    }

    /** Whether a row of this place, sector and enterprise would be in scope: the rule that the wall repeats in SQL. */
    public boolean covers(RegionCode place, @Nullable Sector sector, @Nullable UUID enterprise) {
        return region != null
                && place.value() >= low()
                && place.value() <= high()
                && (sectors == null || (sector != null && sectors.contains(sector)))
                && (enterprises == null || (enterprise != null && enterprises.contains(enterprise)));
    }
}
