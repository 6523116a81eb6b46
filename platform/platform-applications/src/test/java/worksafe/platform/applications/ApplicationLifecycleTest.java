package worksafe.platform.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import worksafe.kernel.Force;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.applications.Application.Act;
import worksafe.platform.applications.Application.Home;
import worksafe.platform.applications.Application.Ruling;
import worksafe.platform.applications.kind.ApplicationForm;
import worksafe.platform.applications.kind.ApplicationKind.Claim;
import worksafe.platform.applications.panel.PanelOutcome;
import worksafe.platform.applications.panel.PanelVerdict;
import worksafe.platform.http.Actor;
import worksafe.platform.http.DomainException;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.registers.kind.RegisterJson;
import worksafe.platform.testing.EventContract;
import worksafe.platform.testing.LifecycleDiagram;
import worksafe.platform.testing.LifecycleTable;

/** Everything that can happen in every status, and who may do it; without a container. */
class ApplicationLifecycleTest {

    private static final Instant NOW = Instant.parse("2026-03-11T02:00:00Z");
    private static final Act OWNER = act("enterprise-user-7");
    private static final Act CLERK = act("zhang.wei");
    private static final Act CHIEF = act("li.na");
    private static final ApplicationGround GROUND =
            ApplicationGround.of("中华人民共和国行政许可法（2019年修正）", "第三十八条第二款", null, LocalDate.parse("2026-03-11"));
    private static final Ruling YES = new Ruling(true, "准予", null, null);
    private static final Ruling NO = new Ruling(false, "不予", GROUND, null);
    private static final ApplicationForm FORM = form("\"returns\": 1,");

    /** Where it leads and what it announces; {@code -} where it is illegal. */
    private static final LifecycleTable TABLE = LifecycleTable.of("""
            status       | return            | complete            | accept            | not-accept           | approve          | refuse          | withdraw            | lapse
            SUBMITTED    | RETURNED returned | -                   | ACCEPTED accepted | NOT_ACCEPTED decided | -                | -               | WITHDRAWN withdrawn | LAPSED lapsed
            RETURNED     | -                 | SUBMITTED completed | -                 | NOT_ACCEPTED decided | -                | -               | WITHDRAWN withdrawn | LAPSED lapsed
            ACCEPTED     | -                 | -                   | -                 | -                    | APPROVED decided | REFUSED decided | WITHDRAWN withdrawn | LAPSED lapsed
            NOT_ACCEPTED | -                 | -                   | -                 | -                    | -                | -               | -                   | -
            APPROVED     | -                 | -                   | -                 | -                    | -                | -               | -                   | -
            REFUSED      | -                 | -                   | -                 | -                    | -                | -               | -                   | -
            WITHDRAWN    | -                 | -                   | -                 | -                    | -                | -               | -                   | -
            LAPSED       | -                 | -                   | -                 | -                    | -                | -               | -                   | -
            """);

    private static final Map<String, Function<Application, ApplicationEvent>> VERBS = Map.of(
            "return", application -> application.giveBack(List.of("合同", "图纸"), FORM, CLERK),
            "complete",
                    application -> application.complete(RegisterJson.object().put("a", 1), FORM, OWNER),
            "accept", application -> application.accept(CLERK),
            "not-accept", application -> application.notAccept("不属本机关职权", GROUND, CLERK),
            "approve", application -> application.decide(YES, FORM, PanelOutcome.NONE, CHIEF),
            "refuse", application -> application.decide(NO, FORM, PanelOutcome.NONE, CHIEF),
            "withdraw", application -> application.withdraw("已办结", OWNER),
            "lapse", application -> application.lapse("隐患已销号", CLERK));

    @TestFactory
    Stream<DynamicTest> everythingInEveryStatusDoesWhatTheTableSays() {
        return TABLE.everyCell(ApplicationStatus::valueOf, ApplicationLifecycleTest::check);
    }

    @Test
    void tableHasARowForEveryStatusAndWhatCanBeDoneLeadsOn() {
        TABLE.assertLineForEvery(ApplicationStatus.class);
        LifecycleTable.assertActionsLeadOn(
                ApplicationStatus.class,
                ApplicationStatus::actions,
                ApplicationStatus::next,
                ApplicationAction.values());
    }

    @Test
    void pictureOfTheLifeIsCurrent() {
        LifecycleDiagram.assertCurrent("application", ApplicationStatus.class, ApplicationStatus::next);
    }

    private static void check(ApplicationStatus status, String verb, String expected) {
        var application = in(status);
        var steps = application.timeline().size();
        if (expected.equals("-")) {
            assertThatThrownBy(() -> VERBS.get(verb).apply(application)).isInstanceOf(IllegalTransition.class);
            assertThat(application.status()).isEqualTo(status);
            assertThat(application.timeline()).hasSize(steps);
            return;
        }
        var event = VERBS.get(verb).apply(application);
        assertThat(application.status() + " " + what(event)).isEqualTo(expected);
        assertThat(application.timeline()).hasSize(steps + 1);
        assertThat(event.status()).isEqualTo(application.status());
        assertThat(event.archive().closed()).isEqualTo(application.closedAt() != null);
    }

    private static String what(ApplicationEvent event) {
        return event.type().substring("worksafe.probe.application-".length()).replace(".v1", "");
    }

    @Test
    void whatTurnsDownIsALawARegulationOrARuleInForce() {
        var day = LocalDate.parse("2026-03-11");
        assertThat(GROUND.force()).isEqualTo(Force.LAW);
        assertSlug(() -> ApplicationGround.of("澄政发〔2012〕80号", "（十四）", null, day), "application-ground-too-weak");
        assertSlug(() -> ApplicationGround.of("本县通知", "一", Force.DOCUMENT, day), "application-ground-too-weak");
        assertThat(ApplicationGround.of("某省安全生产条例", "第九条", Force.REGULATION, day)
                        .force())
                .isEqualTo(Force.REGULATION);
        // Nobody makes a law of a paper by saying so.
        assertSlug(() -> ApplicationGround.of("澄政发〔2012〕80号", "（十四）", Force.LAW, day), "application-ground-too-weak");
        assertSlug(
                () -> ApplicationGround.of("安全生产违法行为行政处罚办法（安监总局令第15号）", "第十七条", null, day),
                "application-ground-not-in-force");
        assertThatThrownBy(() -> ApplicationGround.of("某省安全生产条例", "第九条", null, day))
                .isInstanceOf(RequestProblem.class);
    }

    @Test
    void returnedAsOftenAsItsKindLetsItBe() {
        var application = in(ApplicationStatus.RETURNED);
        assertThat(application.missing()).containsExactly("合同", "图纸");
        var unused = VERBS.get("complete").apply(application);
        assertThat(application.missing()).isEmpty();

        assertThat(application.actions("zhang.wei", FORM)).doesNotContain(ApplicationAction.RETURN);
        assertSlug(() -> VERBS.get("return").apply(application), "application-returned");
        assertThat(application.giveBack(List.of("又一项"), form(""), CLERK).status())
                .isEqualTo(ApplicationStatus.RETURNED);
    }

    @Test
    void nobodyTakesTwoParts() {
        assertSlug(() -> in(ApplicationStatus.SUBMITTED).accept(OWNER), "application-same-person");
        assertSlug(
                () -> in(ApplicationStatus.SUBMITTED).giveBack(List.of("合同"), FORM, act("Enterprise-User-7")),
                "application-same-person");
        assertSlug(() -> in(ApplicationStatus.SUBMITTED).notAccept("x", GROUND, OWNER), "application-same-person");
        var returned = in(ApplicationStatus.RETURNED);
        var unused = returned.complete(RegisterJson.object().put("a", 2), FORM, act("enterprise-user-8"));
        assertThat(returned.applicants()).containsExactlyInAnyOrder("enterprise-user-7", "enterprise-user-8");
        assertSlug(() -> returned.accept(act("Enterprise-User-8")), "application-same-person");
        assertSlug(() -> decide(YES, FORM, PanelOutcome.NONE, OWNER), "application-same-person");
        assertSlug(() -> decide(YES, FORM, PanelOutcome.NONE, act("ZHANG.WEI")), "application-same-person");
        assertSlug(() -> decide(YES, FORM, heard(PanelVerdict.FOR), act("expert-1")), "application-same-person");
        assertThat(in(ApplicationStatus.ACCEPTED).actions("zhang.wei", FORM))
                .doesNotContain(ApplicationAction.DECISION);
        var lenient = form("\"sameOfficial\": true,");
        assertThat(decide(YES, lenient, PanelOutcome.NONE, CLERK)).isEqualTo(ApplicationStatus.APPROVED);
    }

    @Test
    void expertsAreHeardFirstWhereTheyMustBeAndFollowedOrAnsweredForNot() {
        var heard = form("\"panel\": {\"need\": \"REQUIRED\", \"majority\": \"ALL\", \"least\": 3, \"odd\": true,"
                + " \"clockStands\": false},");
        assertSlug(() -> decide(YES, heard, PanelOutcome.NONE, CHIEF), "application-panel-missing");
        var sitting = new PanelOutcome(true, null, List.of());
        assertSlug(() -> decide(YES, heard, sitting, CHIEF), "application-panel-sitting");
        assertSlug(() -> decide(YES, FORM, sitting, CHIEF), "application-panel-sitting");
        assertSlug(() -> decide(YES, heard, heard(PanelVerdict.AGAINST), CHIEF), "application-against-panel");
        assertSlug(() -> decide(NO, heard, heard(PanelVerdict.FOR), CHIEF), "application-against-panel");
        assertThat(decide(YES, heard, heard(PanelVerdict.FOR), CHIEF)).isEqualTo(ApplicationStatus.APPROVED);
        assertThat(decide(new Ruling(false, "不予", GROUND, "情况有变"), heard, heard(PanelVerdict.FOR), CHIEF))
                .isEqualTo(ApplicationStatus.REFUSED);
    }

    @Test
    void eventsKeepTheirContracts() {
        for (var verb : VERBS.entrySet()) {
            var from = Stream.of(ApplicationStatus.values())
                    .filter(status -> !status.isOver())
                    .map(ApplicationLifecycleTest::in)
                    .toList();
            for (var application : from) {
                try {
                    var event = verb.getValue().apply(application);
                    EventContract.ofType(event.type())
                            .accepts(EventContract.ofType(event.type()).example());
                } catch (DomainException illegal) {
                    assertThat(application.status().isOver()).isFalse();
                }
            }
        }
    }

    private static PanelOutcome heard(PanelVerdict result) {
        return new PanelOutcome(false, result, List.of("expert-1", "expert-2", "expert-3"));
    }

    private static ApplicationStatus decide(Ruling ruling, ApplicationForm form, PanelOutcome experts, Act by) {
        return in(ApplicationStatus.ACCEPTED).decide(ruling, form, experts, by).status();
    }

    private static Application in(ApplicationStatus status) {
        var application = Application.submit(
                        new Claim(
                                UUID.fromString("0198f4a0-7777-7aaa-8bbb-000000000007"),
                                "XK320281-2026-000001",
                                EventContract.EXAMPLE_ENTERPRISE,
                                null,
                                RegisterJson.object().put("a", 1),
                                OWNER.by(),
                                NOW),
                        FORM,
                        new Home(RegionCode.of("320281102005"), Sector.EMERGENCY, "江阴市澄江化工有限公司"),
                        OWNER)
                .aggregate();
        for (var verb : switch (status) {
            case SUBMITTED -> List.<String>of();
            case RETURNED -> List.of("return");
            case ACCEPTED -> List.of("accept");
            case NOT_ACCEPTED -> List.of("not-accept");
            case APPROVED -> List.of("accept", "approve");
            case REFUSED -> List.of("accept", "refuse");
            case WITHDRAWN -> List.of("withdraw");
            case LAPSED -> List.of("lapse");
        }) {
            var unused = VERBS.get(verb).apply(application);
        }
        return application;
    }

    private static ApplicationForm form(String more) {
        return ApplicationForm.read(RegisterJson.readObject("""
                {"code": "permit", "version": 1, "context": "probe", "series": "XK", %s
                 "title": {"zh": "许可申请", "en": "a permit"},
                 "fields": {"a": {"type": "integer", "title": {"zh": "甲", "en": "a"}}}}""".formatted(more)));
    }

    private static Act act(String account) {
        return new Act("probe", new Actor(account, account), NOW);
    }

    private static void assertSlug(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, @Nullable String slug) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refused -> assertThat(refused.type().slug()).isEqualTo(slug));
    }
}
