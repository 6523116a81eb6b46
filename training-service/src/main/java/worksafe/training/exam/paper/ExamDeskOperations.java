package worksafe.training.exam.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import worksafe.platform.duties.audit.Audit;
import worksafe.platform.duties.audit.AuditedAct;
import worksafe.platform.http.Caller;
import worksafe.platform.http.NotFound;
import worksafe.platform.http.RuleViolation;
import worksafe.training.exam.ExamProblem;
import worksafe.training.exam.paper.ExamDesk.Answer;
import worksafe.training.exam.paper.ExamDeskRequests.SaveAnswer;

/** What a candidate does at the own seat, each a transaction; a save is one of one statement. */
@ApplicationScoped
class ExamDeskOperations {

    private static final Pattern LETTERS = Pattern.compile("[A-Ha-h]{0,8}");

    private final ExamDesk desk;
    private final Audit audit;
    private final Caller caller;
    private final InstantSource clock;

    ExamDeskOperations(ExamDesk desk, Audit audit, Caller caller, InstantSource clock) {
        this.desk = desk;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    List<ExamSeatView> seats() {
        return desk.seats(caller.subject());
    }

    @Transactional
    ExamPaperView paper(UUID entryId) {
        var seat = seat(entryId);
        if (!seat.running() || clock.instant().isBefore(seat.opensAt())) {
            throw new RuleViolation(ExamProblem.EXAM_NOT_OPEN, seat.number());
        }
        if (!desk.isIdentified(entryId)) {
            throw new RuleViolation(ExamProblem.EXAM_IDENTITY_DENIED, seat.number());
        }
        return new ExamPaperView(seat, desk.items(entryId));
    }

    /**
     * Keeps an answer, however often it comes.
     *
     * @throws RuleViolation when answers are not taken, or that one cannot be one
     */
    @Transactional
    SavedAnswer save(UUID entryId, SaveAnswer request) {
        var answer = new Answer(
                entryId,
                caller.subject(),
                request.position(),
                request.sequence(),
                request.answer(),
                letters(request.answer()));
        var saved = desk.save(answer, clock.instant());
        return saved.isPresent() ? saved.get() : unsaved(answer);
    }

    /** Either a later one is kept, or none is taken. */
    private SavedAnswer unsaved(Answer answer) {
        var seat = seat(answer.entryId());
        var now = clock.instant();
        var open = seat.running() && seat.handedInAt() == null && isWithin(now, seat);
        var kept = desk.kept(answer.entryId(), answer.position());
        if (open && kept.isPresent() && kept.get().sequence() >= answer.sequence()) {
            return kept.get();
        }
        if (open && answer.letters() == null) {
            throw new RuleViolation(ExamProblem.EXAM_ANSWER_UNFIT, String.valueOf(answer.position()));
        }
        throw new RuleViolation(ExamProblem.EXAM_ANSWER_REFUSED, seat.number(), String.valueOf(answer.position()));
    }

    private static boolean isWithin(Instant now, ExamSeatView seat) {
        return !now.isBefore(seat.opensAt()) && !now.isAfter(seat.closesAt());
    }

    /** The letters in order, each once; absent where it is not letters of options. */
    private static @Nullable String letters(String answer) {
        if (!LETTERS.matcher(answer.strip()).matches()) {
            return null;
        }
        var letters = answer.strip()
                .toUpperCase(Locale.ROOT)
                .chars()
                .distinct()
                .sorted()
                .toArray();
        return new String(letters, 0, letters.length);
    }

    /** Hands the paper in; nothing is taken after that. Handing in again changes nothing. */
    @Transactional
    ExamSeatView handIn(UUID entryId) {
        var handed = desk.handIn(entryId, caller.subject(), clock.instant());
        var seat = seat(entryId);
        if (!handed && seat.handedInAt() == null) {
            throw new RuleViolation(ExamProblem.EXAM_NOT_OPEN, seat.number());
        }
        if (handed) {
            audit.record(AuditedAct.of("exam-paper-handed-in", "exam-entry", entryId, caller.region()));
        }
        return seat;
    }

    private ExamSeatView seat(UUID entryId) {
        return desk.seat(entryId, caller.subject()).orElseThrow(() -> new NotFound(entryId));
    }
}
