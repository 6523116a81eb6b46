package worksafe.registry.enterprise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static worksafe.registry.enterprise.EnterpriseFixtures.COUNTY;
import static worksafe.registry.enterprise.EnterpriseFixtures.ENDING;
import static worksafe.registry.enterprise.EnterpriseFixtures.NOW;
import static worksafe.registry.enterprise.EnterpriseFixtures.OTHER_TOWN;
import static worksafe.registry.enterprise.EnterpriseFixtures.TODAY;
import static worksafe.registry.enterprise.EnterpriseFixtures.TOWN;
import static worksafe.registry.enterprise.EnterpriseFixtures.VILLAGE;
import static worksafe.registry.enterprise.EnterpriseFixtures.anEnterprise;
import static worksafe.registry.enterprise.EnterpriseFixtures.creditCode;
import static worksafe.registry.enterprise.EnterpriseFixtures.identifier;
import static worksafe.registry.enterprise.EnterpriseFixtures.particulars;
import static worksafe.registry.enterprise.EnterpriseFixtures.registered;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import worksafe.kernel.InvalidValue;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.http.DomainException;
import worksafe.registry.RegistryProblem;
import worksafe.registry.enterprise.EnterpriseEvent.EnterpriseRegistered;
import worksafe.registry.enterprise.value.EnterpriseState;
import worksafe.registry.enterprise.value.IdentifierScheme;
import worksafe.registry.enterprise.value.Ownership;
import worksafe.registry.trade.DerivedTrades;

class EnterpriseTest {

    private static final String CODE = "91320281713256348X";
    private static final String OTHER_CODE = "91320281MA1W0AB124";

    private static void assertRefused(RegistryProblem problem, Enterprise enterprise, Function<Enterprise, ?> verb) {
        var before = EnterpriseView.of(enterprise);
        assertThatThrownBy(() -> verb.apply(enterprise))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refusal -> assertThat(refusal.type()).isEqualTo(problem));
        assertThat(EnterpriseView.of(enterprise)).as("nothing has changed").isEqualTo(before);
    }

    @Nested
    class Registration {

        @Test
        void countyMeansThePool() {
            assertThat(anEnterprise(COUNTY).unassigned()).isTrue();
            assertThat(anEnterprise(TOWN).unassigned()).isFalse();
            assertThat(anEnterprise(VILLAGE).unassigned()).isFalse();
        }

        @Test
        void cityWithoutCountiesIsItsOwnPool() {
            assertThat(anEnterprise(RegionCode.of("441900000000")).unassigned()).isTrue();
            assertThat(anEnterprise(RegionCode.of("441900003000")).unassigned()).isFalse();
        }

        @Test
        void announcesTheWholeStateAsRevisionOne() {
            var created = registered(TOWN, creditCode(CODE, "2015-10-01"));

            var event = (EnterpriseRegistered) created.event();
            assertThat(event.facts().revision()).isEqualTo(1);
            assertThat(event.facts().creditCode()).isEqualTo(CODE);
            assertThat(event.facts().region()).isEqualTo(TOWN);
            assertThat(event.occurredAt()).isEqualTo(NOW);
            assertThat(event.subject().key())
                    .isEqualTo("enterprise:" + created.aggregate().id());
            assertThat(event.subject().enterpriseId())
                    .isEqualTo(created.aggregate().id());
        }
    }

    @Nested
    class Changes {

        @Test
        void whatIsAbsentIsClearedAndTheRestReplaced() {
            var enterprise = anEnterprise(TOWN);
            var bare = new Particulars(
                    " 新名称 ", null, null, Ownership.UNKNOWN, "", null, "USD", null, null, null, null, null);

            var event = enterprise.change(bare, DerivedTrades.UNKNOWN, NOW.plusSeconds(60));

            assertThat(enterprise.particulars()).isEqualTo(bare);
            assertThat(enterprise.name()).isEqualTo("新名称");
            assertThat(enterprise.particulars().capitalCurrency())
                    .as("no currency without an amount")
                    .isNull();
            assertThat(event.facts().revision()).isEqualTo(2);
            assertThat(event.facts().industry()).isNull();
            assertThat(enterprise.changedAt()).isEqualTo(NOW.plusSeconds(60));
        }

        @Test
        void blankNameIsNoName() {
            assertThatThrownBy(() -> particulars("　 ")).isInstanceOf(InvalidValue.class);
        }

        @Test
        void sectorChangeTakesTheIdentifiersAlong() {
            var enterprise = anEnterprise(TOWN, creditCode(CODE, "2015-10-01"));

            var event = enterprise.changeSector(Sector.TRANSPORT, NOW);

            assertThat(event.subject().sector()).isEqualTo(Sector.TRANSPORT);
            assertThat(enterprise.sector()).isEqualTo(Sector.TRANSPORT);
        }

        @Test
        void sameSectorIsNoChange() {
            assertRefused(
                    RegistryProblem.SECTOR_UNCHANGED,
                    anEnterprise(TOWN),
                    enterprise -> enterprise.changeSector(Sector.EMERGENCY, NOW));
        }
    }

    @Nested
    class Moves {

        @Test
        void assignmentLeadsOutOfThePool() {
            var enterprise = anEnterprise(COUNTY);

            var event = enterprise.assign(VILLAGE, DerivedTrades.UNKNOWN, NOW);

            assertThat(enterprise.region()).isEqualTo(VILLAGE);
            assertThat(enterprise.unassigned()).isFalse();
            assertThat(event.fromRegion()).isEqualTo(COUNTY);
            assertThat(event.facts().unassigned()).isFalse();
        }

        @Test
        void onlyWhatWaitsInThePoolIsAssigned() {
            assertRefused(
                    RegistryProblem.NOT_IN_POOL,
                    anEnterprise(TOWN),
                    e -> e.assign(VILLAGE, DerivedTrades.UNKNOWN, NOW));
        }

        @Test
        void assignmentStaysWithinTheCounty() {
            assertRefused(
                    RegistryProblem.ASSIGNMENT_OUTSIDE_COUNTY,
                    anEnterprise(COUNTY),
                    e -> e.assign(RegionCode.of("320282100000"), DerivedTrades.UNKNOWN, NOW));
            assertRefused(
                    RegistryProblem.ASSIGNMENT_OUTSIDE_COUNTY,
                    anEnterprise(COUNTY),
                    e -> e.assign(COUNTY, DerivedTrades.UNKNOWN, NOW));
        }

        @Test
        void relocationTellsWhereItCameFrom() {
            var enterprise = anEnterprise(VILLAGE);

            var event = enterprise.relocate(OTHER_TOWN, DerivedTrades.UNKNOWN, NOW);

            assertThat(event.fromRegion()).isEqualTo(VILLAGE);
            assertThat(event.subject().region()).isEqualTo(OTHER_TOWN);
        }

        @Test
        void relocationToACountyLeadsIntoItsPool() {
            var enterprise = anEnterprise(VILLAGE);

            var event = enterprise.relocate(RegionCode.of("120119000000"), DerivedTrades.UNKNOWN, NOW);

            assertThat(event.facts().unassigned()).isTrue();
        }

        @Test
        void relocationToTheSamePlaceIsNone() {
            assertRefused(
                    RegistryProblem.REGION_UNCHANGED,
                    anEnterprise(TOWN),
                    e -> e.relocate(TOWN, DerivedTrades.UNKNOWN, NOW));
        }
    }

    @Nested
    class Identifiers {

        @Test
        void successorEndsThePresentOneTheDayBefore() {
            var enterprise = anEnterprise(TOWN, creditCode(CODE, "2015-10-01"));

            var event = enterprise.identify(creditCode(OTHER_CODE, "2026-02-11"), NOW);

            assertThat(event.facts().creditCode()).isEqualTo(OTHER_CODE);
            assertThat(enterprise.identifiers())
                    .extracting(Identifier::value, i -> i.validTo().orElse(null))
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple(CODE, LocalDate.parse("2026-02-10")),
                            org.assertj.core.groups.Tuple.tuple(OTHER_CODE, null));
        }

        @Test
        void successorOnTheVeryFirstDayLeavesThePresentOneADay() {
            var enterprise = anEnterprise(TOWN, creditCode(CODE, "2026-02-11"));

            var unused = enterprise.identify(creditCode(OTHER_CODE, "2026-02-11"), NOW);

            assertThat(enterprise.identifiers().getFirst().validTo()).contains(LocalDate.parse("2026-02-11"));
        }

        @Test
        void schemesDoNotReplaceEachOther() {
            var enterprise = anEnterprise(TOWN, creditCode(CODE, "2015-10-01"));

            var event = enterprise.identify(
                    identifier(IdentifierScheme.REGISTRATION_NUMBER, "320281000123452", "2000-01-01"), NOW);

            assertThat(event.facts().creditCode()).isEqualTo(CODE);
            assertThat(event.facts().registrationNumber()).isEqualTo("320281000123452");
        }

        @Test
        void othersStandBesideEachOther() {
            var enterprise = anEnterprise(TOWN, identifier(IdentifierScheme.OTHER, "A1", "2015-10-01"));

            var unused = enterprise.identify(identifier(IdentifierScheme.OTHER, "A2", "2015-10-01"), NOW);

            assertThat(enterprise.identifiers()).allMatch(Identifier::inForce).hasSize(2);
        }

        @Test
        void sameValueIsNoChange() {
            assertRefused(
                    RegistryProblem.IDENTIFIER_UNCHANGED,
                    anEnterprise(TOWN, creditCode(CODE, "2015-10-01")),
                    e -> e.identify(creditCode(CODE, "2026-02-11"), NOW));
        }

        @Test
        void successorCannotBeginBeforeThePresentOneNorTomorrow() {
            var enterprise = anEnterprise(TOWN, creditCode(CODE, "2015-10-01"));

            assertRefused(
                    RegistryProblem.IDENTIFIER_DATES,
                    enterprise,
                    e -> e.identify(creditCode(OTHER_CODE, "2015-09-30"), NOW));
            assertRefused(
                    RegistryProblem.IDENTIFIER_DATES,
                    enterprise,
                    e -> e.identify(creditCode(OTHER_CODE, TODAY.plusDays(1).toString()), NOW));
        }
    }

    @Nested
    class Endings {

        @Test
        void cancellationKeepsTheCode() {
            var enterprise = anEnterprise(TOWN, creditCode(CODE, "2015-10-01"));

            var event = enterprise.cancel(ENDING, NOW);

            assertThat(event.facts().creditCode()).isEqualTo(CODE);
            assertThat(event.facts().state()).isEqualTo(EnterpriseState.CANCELLED);
            assertThat(event.reason()).isEqualTo(ENDING.reason());
            assertThat(enterprise.ending()).isEqualTo(ENDING);
        }

        @Test
        void reinstatementForgetsTheEnding() {
            var enterprise = EnterpriseFixtures.in(EnterpriseState.REVOKED, TOWN);

            var event = enterprise.reinstate(DerivedTrades.UNKNOWN, NOW);

            assertThat(event.facts().state()).isEqualTo(EnterpriseState.ACTIVE);
            assertThat(enterprise.ending()).isNull();
        }
    }

    /** An identifier that came with one merger and goes on in the next is given back by both, the later one first. */
    @Test
    void identifierGoesThroughAChainOfMergersAndBack() {
        var first =
                anEnterprise(TOWN, identifier(IdentifierScheme.REGISTRATION_NUMBER, "320281000123452", "1999-04-16"));
        var second = anEnterprise(TOWN);
        var last = anEnterprise(TOWN);
        var unused = List.of(
                first.mergeInto(second, "重复", NOW),
                second.absorb(first, () -> new UUID(7, 1), NOW),
                second.mergeInto(last, "重复", NOW),
                last.absorb(second, () -> new UUID(7, 2), NOW));
        assertThat(inForce(first) + inForce(second)).isZero();
        assertThat(inForce(last)).isEqualTo(1);

        var unusedToo = List.of(last.release(second, NOW), second.separate("两家", DerivedTrades.UNKNOWN, NOW));
        assertThat(inForce(second)).isEqualTo(1);
        assertThat(inForce(last)).isZero();
        var unusedAtLast = List.of(second.release(first, NOW), first.separate("两家", DerivedTrades.UNKNOWN, NOW));

        assertThat(inForce(first)).isEqualTo(1);
        assertThat(inForce(second) + inForce(last)).isZero();
    }

    private static long inForce(Enterprise enterprise) {
        return enterprise.identifiers().stream().filter(Identifier::inForce).count();
    }
}
