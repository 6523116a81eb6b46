package worksafe.stack.demo;

import java.io.PrintStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
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
        var posts = new CertificateAct(participants, narrator, clock, random).play(place);
        var drawn = new DrawAct(participants, narrator, clock, random).play(place);
        var post = Objects.requireNonNull(posts.get(drawn.enterprise()));
        var visit = new VisitAct(participants, narrator, clock).play(drawn);
        new RectificationAct(participants, narrator)
                .play(drawn.enterprise(), visit.dangers().getFirst(), ChinaTime.dayOf(clock.instant()));
        new DelayAct(participants, narrator, clock, timeShift).play(drawn, visit, post);
        new DisclosureAct(participants, narrator, folder).play(drawn, visit, post);
        narrator.show(narrator.summary());
    }
}
