package worksafe.platform.registers.owed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Division;
import worksafe.kernel.Divisions;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.duties.EnterpriseDirectory;
import worksafe.platform.registers.Holder;
import worksafe.platform.registers.kind.HolderType;

/** Those who could owe a register: the enterprises that trade, the places there are, and their committees and departments. */
@ApplicationScoped
class KnownHolders {

    private final Instance<EnterpriseDirectory> enterprises;
    /** Those of the places that rows speak of, read when they are first asked for: of the whole country there are too many. */
    private final Map<Asked, NavigableMap<String, Known>> placed = new ConcurrentHashMap<>();

    KnownHolders(Instance<EnterpriseDirectory> enterprises) {
        this.enterprises = enterprises;
    }

    /** A holder with what is known of it. */
    record Known(Holder holder, Map<String, Object> facts) {}

    /** Of whom rows speak; one kind of register is asked for elsewhere than another. */
    private record Asked(HolderType type, Set<RegionCode> within) {}

    /**
     * The next in the order of their keys, within the present scope.
     *
     * @param asked the places of which some row speaks; who stands elsewhere, and is no enterprise, is passed over
     */
    List<Known> after(HolderType type, @Nullable String key, int limit, Set<RegionCode> asked) {
        if (type == HolderType.ENTERPRISE) {
            return enterprises.isResolvable() ? trading(key, limit) : List.of();
        }
        var found = placed.computeIfAbsent(new Asked(type, Set.copyOf(asked)), KnownHolders::read);
        return (key == null ? found : found.tailMap(key, false))
                .values().stream().limit(limit).toList();
    }

    /** The enterprises among them that trade, within the present scope. */
    List<Known> trading(Set<UUID> ids) {
        return enterprises.isResolvable() ? known(enterprises.get().trading(ids)) : List.of();
    }

    private List<Known> trading(@Nullable String key, int limit) {
        return known(enterprises.get().trading(key == null ? null : UUID.fromString(key), limit));
    }

    private static List<Known> known(List<EnterpriseDirectory.Trading> trading) {
        return trading.stream()
                .map(found -> new Known(
                        new Holder(
                                HolderType.ENTERPRISE,
                                found.id().toString(),
                                found.name(),
                                found.region(),
                                found.sector(),
                                found.id()),
                        found.facts()))
                .toList();
    }

    private static NavigableMap<String, Known> read(Asked asked) {
        var type = asked.type();
        var found = new TreeMap<String, Known>();
        try (var all = Divisions.load()) {
            all.filter(division -> type.knownLevels().contains(division.code().level()))
                    .filter(division -> asked.within().stream().anyMatch(place -> place.contains(division.code())))
                    .flatMap(division -> holders(type, division))
                    .forEach(holder -> found.put(holder.key(), new Known(holder, facts(holder))));
        }
        return found;
    }

    private static Stream<Holder> holders(HolderType type, Division division) {
        var code = division.code();
        // Whether a place has any other authority than those that are named, nobody knows.
        return type == HolderType.DEPARTMENT
                ? Arrays.stream(Sector.values())
                        .filter(sector -> sector != Sector.OTHER)
                        .map(sector -> new Holder(type, code + "/" + sector, division.name(), code, sector, null))
                : Stream.of(new Holder(type, code.toString(), division.name(), code, null, null));
    }

    private static Map<String, Object> facts(Holder holder) {
        return Map.of(
                "holder", holder.type().name(), "level", holder.region().level().name());
    }
}
