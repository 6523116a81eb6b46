package worksafe.platform.applications.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.applications.panel.Panel.Act;
import worksafe.platform.applications.panel.PanelRule.PanelMajority;
import worksafe.platform.applications.panel.PanelRule.PanelNeed;
import worksafe.platform.http.Actor;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.testing.EventContract;
import worksafe.platform.testing.LifecycleDiagram;
import worksafe.platform.testing.LifecycleTable;

/** Everything that can happen to a panel in every status, and what follows from what was signed. */
class PanelLifecycleTest {

    private static final Instant NOW = Instant.parse("2026-03-11T02:00:00Z");
    private static final LocalDate DUE = LocalDate.of(2026, 3, 25);
    private static final Act CLERK = act("zhang.wei");

    /** Where it leads and what it announces; {@code -} where it is illegal. */
    private static final LifecycleTable TABLE = LifecycleTable.of("""
            status    | name                 | ask                   | decide                  | release                 | sign                   | close         | dissolve
            SITTING   | SITTING member-named | SITTING recusal-asked | SITTING recusal-decided | SITTING member-released | SITTING opinion-signed | CLOSED closed | DISSOLVED dissolved
            CLOSED    | -                    | -                     | -                       | -                       | -                      | -             | -
            DISSOLVED | -                    | -                     | -                       | -                       | -                      | -             | -
            """);

    private static final Map<String, Function<Panel, PanelEvent>> VERBS = Map.of(
            "name", panel -> panel.name(expert(9, false), Set.of("owner"), CLERK),
            "ask", panel -> panel.askRecusal(id(1), "曾任顾问", false, CLERK),
            "decide", panel -> panel.decideRecusal(id(2), true, "属实", CLERK),
            "release", panel -> panel.release(id(1), "逾期未签", act("zhang.wei", DUE.plusDays(1))),
            "sign", panel -> panel.sign(PanelVerdict.FOR, "同意", act("e0")),
            "close", panel -> panel.close(CLERK),
            "dissolve", panel -> panel.dissolve("已办结", CLERK));

    @TestFactory
    Stream<DynamicTest> everythingInEveryStatusDoesWhatTheTableSays() {
        return TABLE.everyCell(PanelStatus::valueOf, PanelLifecycleTest::check);
    }

    @Test
    void tableHasARowForEveryStatusAndWhatCanBeDoneLeadsOn() {
        TABLE.assertLineForEvery(PanelStatus.class);
        LifecycleTable.assertActionsLeadOn(
                PanelStatus.class, PanelStatus::actions, PanelStatus::next, PanelAction.values());
    }

    @Test
    void pictureOfTheLifeIsCurrent() {
        LifecycleDiagram.assertCurrent("panel", PanelStatus.class, PanelStatus::next);
    }

    private static void check(PanelStatus status, String verb, String expected) {
        var panel = in(status, verb);
        var steps = panel.timeline().size();
        if (expected.equals("-")) {
            assertThatThrownBy(() -> VERBS.get(verb).apply(panel)).isInstanceOf(IllegalTransition.class);
            assertThat(panel.timeline()).hasSize(steps);
            return;
        }
        var event = VERBS.get(verb).apply(panel);
        assertThat(panel.status() + " "
                        + event.type()
                                .substring("worksafe.probe.panel-".length())
                                .replace(".v1", ""))
                .isEqualTo(expected);
        assertThat(panel.timeline()).hasSize(steps + 1);
        EventContract.ofType(event.type())
                .accepts(EventContract.ofType(event.type()).example());
    }

    @Test
    void whoeverHasSignedIsNotDissolvedAway() {
        var panel = in(PanelStatus.SITTING, "close");
        assertThatThrownBy(() -> panel.dissolve("另行组织", CLERK))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused -> assertThat(refused.type()).isEqualTo(PanelProblem.PANEL_HEARD));
        assertThat(panel.actions("zhang.wei", DUE)).doesNotContain(PanelAction.DISSOLUTION);
        assertThat(panel.fallAway("申请已撤回", CLERK).status()).isEqualTo(PanelStatus.DISSOLVED);
    }

    @Test
    void whoStillHasTimeOrHasSignedIsNotReleased() {
        var panel = in(PanelStatus.SITTING, "name");
        var late = act("zhang.wei", DUE.plusDays(1));
        assertRefused(() -> panel.release(id(1), "逾期未签", act("zhang.wei", DUE)), PanelProblem.PANEL_NOT_OVERDUE);
        assertThat(panel.actions("zhang.wei", DUE)).doesNotContain(PanelAction.RELEASE);
        assertThat(panel.actions("zhang.wei", DUE.plusDays(1))).contains(PanelAction.RELEASE);
        var signed = panel.sign(PanelVerdict.FOR, "同意", act("e0"));
        assertRefused(() -> panel.release(id(0), "逾期未签", late), PanelProblem.PANEL_SIGNED);
        var released = panel.release(id(1), "逾期未签", late);
        assertRefused(() -> panel.release(id(1), "逾期未签", late), PanelProblem.PANEL_RELEASED);
        assertRefused(() -> panel.sign(PanelVerdict.FOR, "同意", act("e1")), PanelProblem.PANEL_RELEASED);
        assertThat(released.sitting()).isEqualTo(signed.sitting() - 1);
        assertThat(panel.lacksExperts()).isTrue();
        assertThat(panel.outcome().experts()).contains("e1");
    }

    private static void assertRefused(ThrowingCallable verb, PanelProblem problem) {
        assertThatThrownBy(verb)
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused -> assertThat(refused.type()).isEqualTo(problem));
    }

    @ParameterizedTest
    @CsvSource({
        "ALL, 3, 3, FOR",
        "ALL, 2, 3, AGAINST",
        "TWO_THIRDS, 2, 3, FOR",
        "TWO_THIRDS, 3, 5, AGAINST",
        "TWO_THIRDS, 4, 5, FOR",
        "TWO_THIRDS, 5, 7, FOR",
        "MAJORITY, 2, 3, FOR",
        "MAJORITY, 2, 4, AGAINST",
        "MAJORITY, 3, 5, FOR",
        "MAJORITY, 0, 3, AGAINST"
    })
    void resultFollowsFromTheRule(PanelMajority majority, int inFavour, int sitting, PanelVerdict expected) {
        var panel = panel(new PanelRule(PanelNeed.OPTIONAL, majority, 3, false, false), sitting);
        for (int i = 0; i < sitting; i++) {
            var unused = panel.sign(i < inFavour ? PanelVerdict.FOR : PanelVerdict.AGAINST, "意见", act("E" + i));
        }
        assertThat(panel.close(CLERK).result()).isEqualTo(expected);
        assertThat(panel.outcome().experts()).hasSize(sitting);
    }

    private static Panel in(PanelStatus status, String verb) {
        var panel = panel(new PanelRule(PanelNeed.OPTIONAL, PanelMajority.MAJORITY, 3, true, false), 3);
        if (status == PanelStatus.CLOSED || verb.equals("close")) {
            IntStream.range(0, 3).forEach(i -> {
                var unused = panel.sign(PanelVerdict.FOR, "同意", act("e" + i));
            });
        }
        if (verb.equals("decide") && status == PanelStatus.SITTING) {
            var unused = panel.askRecusal(id(2), "曾任顾问", true, act("e2"));
        }
        switch (status) {
            case SITTING -> {}
            case CLOSED -> {
                var unused = panel.close(CLERK);
            }
            case DISSOLVED -> {
                var unused = panel.fallAway("已办结", CLERK);
            }
        }
        return panel;
    }

    private static Panel panel(PanelRule rule, int sitting) {
        var matter = new PanelSubject.Matter(
                "XK320281-2026-000001 许可申请",
                RegionCode.of("320281102005"),
                Sector.EMERGENCY,
                EventContract.EXAMPLE_ENTERPRISE,
                "江阴市澄江化工有限公司",
                rule);
        return Panel.convene(
                        id(100),
                        "application",
                        id(101),
                        matter,
                        IntStream.range(0, sitting)
                                .mapToObj(i -> expert(i, i == 0))
                                .toList(),
                        Set.of("owner"),
                        CLERK)
                .aggregate();
    }

    private static PanelMember expert(int number, boolean leader) {
        return PanelMember.named(id(number), "e" + number, "专家" + number, "危险化学品", leader, DUE);
    }

    private static UUID id(int number) {
        return new UUID(0x0198f4a066667aaaL, 0x8bbb000000000000L + number);
    }

    private static Act act(String account, LocalDate day) {
        return new Act("probe", new Actor(account, account), ChinaTime.startOf(day));
    }

    private static Act act(String account) {
        return new Act("probe", new Actor(account, account), NOW);
    }
}
