package worksafe.hazards.tipoff;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import worksafe.hazards.tipoff.value.Informant;
import worksafe.hazards.tipoff.value.TipOffResult;
import worksafe.hazards.tipoff.value.TipOffStatement;
import worksafe.hazards.tipoff.value.TipOffVerification;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.http.Actor;

/** Tip-offs in every status, brought there by the verbs that officials use. */
final class TipOffFixtures {

    static final Instant NOW = Instant.parse("2026-03-10T00:15:00Z");
    static final Actor CLERK = new Actor("clerk-1", "王受理");
    static final Actor SUPERVISOR = new Actor("supervisor-1", "赵监管");
    static final Actor FIRST = new Actor("inspector-7", "李检查");
    static final Actor SECOND = new Actor("inspector-8", "钱检查");
    static final Actor APPROVER = new Actor("approver-1", "孙审批");
    static final TipOffVerification TWO = TipOffVerification.by("inspector-7", "inspector-8", null);
    static final UUID DANGER = UUID.fromString("0198f3a1-2b44-7d10-8a6e-51c0de4b7a21");
    static final String SECRET = "5B3N6H1T2RVAQE7M2K4F9D0G8C";

    private TipOffFixtures() {}

    static TipOffStatement statement(boolean deaths) {
        return new TipOffStatement(TipOffStatement.Matter.MAJOR_DANGER, "夜间违规存放危险化学品", "某某路 18 号", null, null, deaths);
    }

    static TipOff received(boolean deaths) {
        return TipOff.receive(
                new TipOff.Draft(
                        UUID.fromString("0198f4a0-aaaa-7aaa-8bbb-00000000000a"),
                        "JB320281-2026-000007",
                        RegionCode.of("320281102005"),
                        Sector.EMERGENCY,
                        null,
                        statement(deaths),
                        new Informant(Informant.Category.MASS, Informant.Channel.HOTLINE, 1, null, null),
                        null),
                NOW);
    }

    static TipOff in(TipOffStatus status) {
        return in(status, TipOffResult.TRUE);
    }

    static TipOff in(TipOffStatus status, TipOffResult result) {
        var tipOff = received(false);
        switch (status) {
            case RECEIVED -> {}
            case NOT_ACCEPTED -> done(tipOff.refuse("不属职责", CLERK, NOW));
            case FORWARDED -> done(tipOff.forward("某某局", false, "属其职责", CLERK, NOW));
            default -> {
                done(tipOff.accept("《安全生产法》第七十三条", null, CLERK, NOW));
                if (status.compareTo(TipOffStatus.VERIFYING) >= 0) {
                    done(tipOff.assign(TWO, SUPERVISOR, NOW));
                }
                if (status.compareTo(TipOffStatus.VERIFIED) >= 0) {
                    done(tipOff.reportVerification(result, "所见如实", FIRST, NOW));
                    done(tipOff.confirmVerification(true, "一致", SECOND, NOW));
                }
                if (status.compareTo(TipOffStatus.HANDLED) >= 0) {
                    done(tipOff.handle("已责令整改", SUPERVISOR, NOW));
                }
                if (status.compareTo(TipOffStatus.ANSWERED) >= 0) {
                    done(tipOff.answer("经核查属实", CLERK, NOW));
                }
                if (status == TipOffStatus.CLOSED) {
                    done(tipOff.close("办结", SUPERVISOR, NOW));
                }
            }
        }
        return tipOff;
    }

    static TipOff reported() {
        var tipOff = in(TipOffStatus.VERIFYING);
        done(tipOff.reportVerification(TipOffResult.TRUE, "所见如实", FIRST, NOW));
        return tipOff;
    }

    static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    @SuppressWarnings("UnusedVariable")
    static void done(TipOffStep step) {}
}
