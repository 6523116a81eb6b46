package worksafe.stack.demo;

import java.io.PrintStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.Objects;
import java.util.function.Consumer;
import worksafe.kernel.ChinaTime;

/** The acts of the demonstration in their order. A new act is one more line in {@link #play}. */
public final class Demo {

    /** 江阴市, a pilot area whose towns the stack knows. */
    static final String COUNTY = "320281000000";

    static final String REGISTRY = "/api/v1/registry";
    static final String HAZARDS = "/api/v1/hazards";
    static final String INSPECTIONS = "/api/v1/inspections";
    static final String TRAINING = "/api/v1/training";

    private final Participants participants;
    private final InstantSource clock;
    private final Consumer<Duration> timeShift;
    private final Path folder;
    private final Narrator narrator;

    /**
     * A demonstration.
     *
     * @param participants who takes part
     * @param clock the suite's clock as it is now
     * @param timeShift sets the suite's clock that far ahead of now
     * @param folder where it leaves what can be looked at afterwards
     * @param out where it is told
     */
    public Demo(
            Participants participants,
            InstantSource clock,
            Consumer<Duration> timeShift,
            Path folder,
            PrintStream out) {
        this.participants = participants;
        this.clock = clock;
        this.timeShift = timeShift;
        this.folder = folder;
        this.narrator = new Narrator(out);
    }

    /**
     * Plays it to its end.
     *
     * @throws worksafe.stack.StackException at the first thing that is not as it should be
     */
    public void play() {
        var random = new SecureRandom();
        var place = new ArrivalAct(participants, narrator, random).play();
        new RegisterAct(participants, narrator, clock)
                .play(place, place.enterprises().getFirst());
        new AlarmAct(participants, narrator, clock).play(place.enterprises().getFirst());
        new RiskAct(participants, narrator).play(place.enterprises().getLast());
        var selfChecking = place.enterprises().getLast();
        var selfChecked = new SelfCheckAct(participants, narrator).play(selfChecking);
        var posts = new CertificateAct(participants, narrator, clock, random).play(place);
        new InductionAct(participants, narrator, random)
                .play(place.enterprises().getLast(), ChinaTime.dayOf(clock.instant()));
        new LawAct(participants, narrator).play();
        var drawn = new DrawAct(participants, narrator, clock, random).play(place);
        var post = Objects.requireNonNull(posts.get(drawn.enterprise()));
        var visit = new VisitAct(participants, narrator, clock).play(drawn);
        new PaperAct(participants, narrator)
                .play(
                        drawn,
                        visit,
                        YearMonth.from(ChinaTime.dayOf(clock.instant()).plusDays(VisitAct.DAYS_TO_RECTIFY))
                                .toString());
        var today = ChinaTime.dayOf(clock.instant());
        new FileAct(participants, narrator).play(drawn.enterprise());
        new ApplicationAct(participants, narrator).play(drawn.enterprise(), visit.order(), today);
        new PublicationAct(participants, narrator, folder)
                .play(visit.order(), YearMonth.from(today).minusMonths(1));
        new RectificationAct(participants, narrator)
                .play(drawn.enterprise(), visit.dangers().getFirst(), ChinaTime.dayOf(clock.instant()));
        new ObligationAct(participants, narrator, clock).play(selfChecking);
        new EmergencyAct(participants, narrator).play(drawn.enterprise(), ChinaTime.dayOf(clock.instant()));
        new PermitAct(participants, narrator).play(drawn.enterprise());
        var source = new SourceAct(participants, narrator).play(drawn.enterprise(), ChinaTime.dayOf(clock.instant()));
        new AlarmDangerAct(participants, narrator, clock).play(drawn.enterprise(), source);
        new ListingAct(participants, narrator).play(drawn.enterprise(), ChinaTime.dayOf(clock.instant()));
        var other = place.enterprises().stream()
                .filter(one -> !one.equals(drawn.enterprise()))
                .findFirst()
                .orElseThrow();
        new TipOffAct(participants, narrator).play(place, other);
        var enforcement = new EnforcementActs(participants, narrator, clock);
        var assessment = enforcement.play(place, drawn, other);
        new OverdueAct(participants, narrator, clock, timeShift).play(place.sector(), selfChecking, selfChecked);
        enforcement.later(assessment);
        new DelayAct(participants, narrator, clock).play(drawn, visit, post);
        new DisclosureAct(participants, narrator, folder).play(drawn, visit, post);
        new RosterAct(participants, narrator, random)
                .play(ChinaTime.dayOf(clock.instant().plus(OverdueAct.LATER)));
        narrator.show(narrator.summary());
    }
}
