package worksafe.platform.registers.owed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Division;
import worksafe.kernel.Divisions;
import worksafe.kernel.RegionLevel;
import worksafe.platform.duties.EnterpriseDirectory;
import worksafe.platform.registers.Holder;
import worksafe.platform.registers.kind.HolderType;

/** Those who could owe a register: the enterprises that trade and the places there are. */
@ApplicationScoped
class KnownHolders {

    private final Instance<EnterpriseDirectory> enterprises;
    /** Read when places of a level are first asked for: most services have no register that a town owes. */
    private final Map<RegionLevel, NavigableMap<String, Division>> divisions = new ConcurrentHashMap<>();

    KnownHolders(Instance<EnterpriseDirectory> enterprises) {
        this.enterprises = enterprises;
    }

    /** A holder with what is known of it. */
    record Known(Holder holder, Map<String, Object> facts) {}

    /** The next in the order of their keys, within the present scope. */
    List<Known> after(HolderType type, @Nullable String key, int limit) {
        if (type == HolderType.ENTERPRISE) {
            return enterprises.isResolvable() ? trading(key, limit) : List.of();
        }
        return type.level().map(level -> places(type, level, key, limit)).orElse(List.of());
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

    private List<Known> places(HolderType type, RegionLevel level, @Nullable String key, int limit) {
        var ofLevel = divisions.computeIfAbsent(level, KnownHolders::read);
        return (key == null ? ofLevel : ofLevel.tailMap(key, false))
                .values().stream()
                        .limit(limit)
                        .map(division -> new Known(
                                new Holder(
                                        type, division.code().toString(), division.name(), division.code(), null, null),
                                Map.of("level", level.name())))
                        .toList();
    }

    private static NavigableMap<String, Division> read(RegionLevel level) {
        try (var all = Divisions.load()) {
            return all.filter(division -> division.code().level() == level)
                    .collect(Collectors.toMap(
                            division -> division.code().toString(),
                            Function.identity(),
                            (one, other) -> one,
                            TreeMap::new));
        }
    }
}
