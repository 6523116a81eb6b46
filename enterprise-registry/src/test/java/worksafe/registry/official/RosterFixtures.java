package worksafe.registry.official;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.kernel.Uuid7;
import worksafe.platform.http.Actor;
import worksafe.registry.authority.Authorities;
import worksafe.registry.authority.Days;
import worksafe.registry.authority.PostKind;

/** Entries of the roster as a test wants them. */
final class RosterFixtures {

    static final Actor SUPERVISOR = new Actor("supervisor-1", "周主任");
    static final Instant NOW = Instant.parse("2026-09-20T01:00:00Z");
    static final RegionCode COUNTY = RegionCode.of("320281000000");
    static final RegionCode TOWN = RegionCode.of("320281102000");

    private RosterFixtures() {}

    static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    static UUID id() {
        return Uuid7.next(InstantSource.system());
    }

    static Official.Holding holding(RegionCode region, @Nullable Sector sector, String from, @Nullable String until) {
        return new Official.Holding(
                new Authorities.Place(
                        UUID.fromString("0198f5b0-2222-7aaa-8bbb-000000000002"),
                        "江阴市应急管理局",
                        region,
                        sector,
                        "WH-01",
                        "危化品监管员",
                        PostKind.SUPERVISOR,
                        "WH",
                        "危化品监管科"),
                null,
                true,
                new Days(day(from), until == null ? null : day(until)));
    }

    static Official.Particulars named(String name) {
        return new Official.Particulars(name, null, null);
    }

    static Official anOfficial(String account, RegionCode region, String from, @Nullable String until) {
        return Official.appoint(
                        id(),
                        account,
                        holding(region, Sector.EMERGENCY, from, until),
                        named("张伟"),
                        false,
                        SUPERVISOR,
                        NOW)
                .aggregate();
    }

    static Official in(OfficialStatus status) {
        var official = anOfficial("zhang.wei", COUNTY, "2026-03-01", null);
        switch (status) {
            case HOLDING -> {}
            case ENDED -> {
                var unused = official.end(day("2026-12-31"), "调离", SUPERVISOR, NOW);
            }
            case WITHDRAWN -> {
                var unused = official.withdraw("录错账户", SUPERVISOR, NOW);
            }
        }
        return official;
    }
}
