package worksafe.platform.messaging.changes;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.kernel.Sha256;
import worksafe.platform.http.Scope;
import worksafe.platform.http.Scope.Standing;

/**
 * Of which scope a reader has read everything up to its number, and how far what the scope has gained since was made up for. A
 * client hands the text back as it got it. It holds no secret and grants nothing: whatever it says, events come from the
 * scope of the token alone, and it only decides which of them were read before.
 *
 * @param read the scope that was read, as {@link #written} writes it
 * @param filling the scope that is being made up for; absent where nothing is
 * @param through the number up to which that was done
 */
record ReadScope(String read, @Nullable String filling, long through) {

    private static final String FORM = "1";
    private static final String ANY = "*";
    private static final String NONE = "-";
    private static final String UNLISTED = "#";
    private static final int LONGEST = 2_000;

    /** More would make addresses too long; of such a scope it is only known whether it is still the same. */
    private static final int MOST_ENTERPRISES = 8;

    /** A reader who has read all of a scope. */
    static ReadScope whole(Scope scope) {
        return new ReadScope(written(scope), null, 0);
    }

    /** @throws IllegalArgumentException for what was not written here */
    static ReadScope decode(String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("too long");
        }
        var parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII).split("\\|", -1);
        if (!parts[0].equals(FORM) || parts.length != 2 && parts.length != 4) {
            throw new IllegalArgumentException("another form");
        }
        var unused = scope(parts[1]);
        if (parts.length == 2) {
            return new ReadScope(parts[1], null, 0);
        }
        unused = scope(parts[2]);
        var through = Long.parseLong(parts[3]);
        if (through < 0) {
            throw new IllegalArgumentException("negative");
        }
        return new ReadScope(parts[1], parts[2], through);
    }

    String encode() {
        var text = FORM + "|" + read + (filling == null ? "" : "|" + filling + "|" + through);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** What the reader has yet to be told of before its number, if its scope has gained anything. */
    Optional<Gain> gain(Scope now) {
        var before = scope(read);
        if (written(now).equals(read) || before.isPresent() && covers(before.get(), now)) {
            return Optional.empty();
        }
        // What leaders of an office alone are shown cannot be told by its place.
        // Whoever saw the place and now leads it is told everything again.
        var known = before.filter(scope -> leadsNoMore(scope, now) || !sees(scope, now.region()))
                .orElse(Scope.nothing());
        return Optional.of(new Gain(known, isFilling(now) ? through : 0));
    }

    private boolean isFilling(Scope now) {
        if (filling == null) {
            return false;
        }
        return filling.equals(written(now))
                || scope(filling).filter(target -> covers(target, now)).isPresent();
    }

    /**
     * The same reader, who was told what the scope gained up to that number. What the present scope does not show it has dropped,
     * so that counts as read no more.
     */
    ReadScope filled(Scope now, long upTo) {
        var kept = scope(read).map(before -> common(before, now)).orElse(Scope.nothing());
        return new ReadScope(written(kept), written(now), upTo);
    }

    /** What both show. */
    private static Scope common(Scope one, Scope other) {
        var place = common(one.region(), other.region());
        var bothLead = one.standing() == Standing.LEADER
                && other.standing() == Standing.LEADER
                && Objects.equals(one.region(), other.region());
        return new Scope(
                place,
                common(one.sectors(), other.sectors()),
                common(one.enterprises(), other.enterprises()),
                "reader",
                null,
                bothLead ? Standing.LEADER : Standing.OTHER);
    }

    /** Places lie within each other or apart. */
    private static @Nullable RegionCode common(@Nullable RegionCode one, @Nullable RegionCode other) {
        if (one == null || other == null) {
            return null;
        }
        if (one.contains(other)) {
            return other;
        }
        return other.contains(one) ? one : null;
    }

    private static <T> @Nullable Set<T> common(@Nullable Set<T> one, @Nullable Set<T> other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.stream().filter(other::contains).collect(Collectors.toSet());
    }

    /** Whether everything that the inner scope shows is shown by the outer one. */
    private static boolean covers(Scope outer, Scope inner) {
        var place = inner.region();
        if (place == null) {
            return true;
        }
        return outer.region() != null
                && outer.region().contains(place)
                && (outer.sectors() == null
                        || inner.sectors() != null && outer.sectors().containsAll(inner.sectors()))
                && (outer.enterprises() == null
                        || inner.enterprises() != null && outer.enterprises().containsAll(inner.enterprises()))
                && leadsNoMore(outer, inner);
    }

    private static boolean sees(Scope scope, @Nullable RegionCode place) {
        return scope.region() != null && place != null && scope.region().contains(place);
    }

    /** Whether the second leads no office that the first does not lead. */
    private static boolean leadsNoMore(Scope first, Scope second) {
        var office = second.region();
        return office == null || !second.leads(office) || first.leads(office);
    }

    private static String written(Scope scope) {
        var region = scope.region();
        var sectors = scope.sectors();
        return String.join(
                ";",
                region == null ? NONE : region.toString(),
                sectors == null
                        ? ANY
                        : sectors.stream().map(Enum::name).sorted().collect(Collectors.joining(",")),
                enterprises(scope.enterprises()),
                scope.standing() == Standing.LEADER ? Standing.LEADER.name() : NONE);
    }

    private static String enterprises(@Nullable Set<UUID> enterprises) {
        if (enterprises == null) {
            return ANY;
        }
        var listed = enterprises.stream().map(UUID::toString).sorted().collect(Collectors.joining(","));
        return enterprises.size() > MOST_ENTERPRISES ? UNLISTED + Sha256.hex(listed) : listed;
    }

    /** The scope that stands there; empty where its enterprises are not listed. */
    private static Optional<Scope> scope(String text) {
        var parts = text.split(";", -1);
        if (parts.length != 4) {
            throw new IllegalArgumentException("no scope");
        }
        if (parts[2].startsWith(UNLISTED)) {
            return Optional.empty();
        }
        var standing = parts[3].equals(Standing.LEADER.name()) ? Standing.LEADER : Standing.OTHER;
        return Optional.of(new Scope(
                parts[0].equals(NONE) ? null : RegionCode.of(parts[0]),
                parts[1].equals(ANY)
                        ? null
                        : listed(parts[1]).map(Sector::valueOf).collect(Collectors.toSet()),
                parts[2].equals(ANY)
                        ? null
                        : listed(parts[2]).map(UUID::fromString).collect(Collectors.toSet()),
                "reader",
                null,
                standing));
    }

    private static Stream<String> listed(String text) {
        return Arrays.stream(text.split(",")).filter(item -> !item.isEmpty());
    }

    /**
     * What a scope has gained.
     *
     * @param before the scope whose events were read; what it shows is not told again
     * @param through the number up to which the rest was told
     */
    record Gain(Scope before, long through) {}
}
