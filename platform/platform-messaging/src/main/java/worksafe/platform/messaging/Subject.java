package worksafe.platform.messaging;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;

/**
 * What an event is about. The key decides what stays in order: all events of one key do.
 *
 * @param key {@code enterprise:<id>}; {@code person:<id>}, {@code region:<code>} or {@code draw:<id>} where no
 *     enterprise is concerned
 * @param aggregate the kind of aggregate in kebab case, for example {@code danger}
 * @param aggregateId which one
 * @param revision its version after the change; an aggregate announces each of its events once per revision
 * @param enterpriseId the enterprise concerned, if any
 * @param region the place of supervision
 * @param sector the competent authority's sector; absent where the fact belongs to none
 */
public record Subject(
        String key,
        String aggregate,
        UUID aggregateId,
        long revision,
        @Nullable UUID enterpriseId,
        RegionCode region,
        @Nullable Sector sector) {

    static final Pattern KEY = Pattern.compile("(enterprise|person|region|draw):[0-9a-z-]{1,64}");
    static final Pattern AGGREGATE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    public Subject {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("not a key: " + key);
        }
        if (!AGGREGATE.matcher(aggregate).matches()) {
            throw new IllegalArgumentException("not the name of an aggregate: " + aggregate);
        }
        if (revision < 0) {
            throw new IllegalArgumentException("a revision cannot be negative: " + revision);
        }
    }

    /** About something that belongs to an enterprise, or the enterprise itself. */
    public static Subject ofEnterprise(
            UUID enterpriseId,
            String aggregate,
            UUID aggregateId,
            long revision,
            RegionCode region,
            @Nullable Sector sector) {
        return new Subject(
                "enterprise:" + enterpriseId, aggregate, aggregateId, revision, enterpriseId, region, sector);
    }

    /** About something that belongs to a person and to no enterprise. */
    public static Subject ofPerson(
            UUID personId,
            String aggregate,
            UUID aggregateId,
            long revision,
            RegionCode region,
            @Nullable Sector sector) {
        return new Subject("person:" + personId, aggregate, aggregateId, revision, null, region, sector);
    }

    /** About something that belongs to a place: a policy, a plan, a duty of an authority. */
    public static Subject ofRegion(
            RegionCode region, String aggregate, UUID aggregateId, long revision, @Nullable Sector sector) {
        return new Subject("region:" + region, aggregate, aggregateId, revision, null, region, sector);
    }

    /** About a draw, whose events stay in order among themselves. */
    public static Subject ofDraw(UUID drawId, long revision, RegionCode region, @Nullable Sector sector) {
        return new Subject("draw:" + drawId, "draw", drawId, revision, null, region, sector);
    }
}
