package worksafe.registry.letter;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import worksafe.platform.http.Role;
import worksafe.platform.tasks.NewTask;
import worksafe.platform.tasks.TaskKinds;
import worksafe.platform.tasks.TaskSubject;
import worksafe.platform.tasks.Tasks;
import worksafe.platform.tasks.remark.RemarkSubjects;

/** Whom a duty letter waits for: each side that has not signed. And remarks. */
@ApplicationScoped
class DutyLetterTasks implements TaskKinds, RemarkSubjects {

    private static final String SUBJECT = "duty-letter";
    private static final String SIGNATURE = "duty-letter-signature";

    private final Tasks tasks;
    private final DutyLetters letters;

    DutyLetterTasks(Tasks tasks, DutyLetters letters) {
        this.tasks = tasks;
        this.letters = letters;
    }

    @Override
    public List<String> codes() {
        return List.of(SIGNATURE);
    }

    @Override
    public String type() {
        return SUBJECT;
    }

    @Override
    public TaskSubject find(UUID id) {
        return subject(letters.get(id));
    }

    @Override
    public String title(UUID id) {
        return letters.get(id).title();
    }

    /** Makes what waits agree with the letter. */
    void follow(DutyLetter letter, String verb) {
        var waiting = new ArrayList<NewTask>();
        if (letter.status() == DutyLetterStatus.DRAFT || letter.status() == DutyLetterStatus.SIGNED_ONE) {
            var level = letter.parties().level();
            if (letter.superiorSignature() == null) {
                waiting.add(task(
                        letter,
                        LetterSide.SUPERIOR,
                        level == LetterLevel.ENTERPRISE_UNIT ? Role.ENTERPRISE : Role.SUPERVISOR));
            }
            if (letter.subordinateSignature() == null) {
                waiting.add(
                        task(letter, LetterSide.SUBORDINATE, level.ofEnterprise() ? Role.ENTERPRISE : Role.SUPERVISOR));
            }
        }
        tasks.follow(subject(letter), Set.of(SIGNATURE), waiting, verb);
    }

    private static NewTask task(DutyLetter letter, LetterSide side, Role role) {
        return NewTask.of(subject(letter), SIGNATURE, letter.title(), role).part(side.name());
    }

    private static TaskSubject subject(DutyLetter letter) {
        var parties = letter.parties();
        return new TaskSubject(SUBJECT, letter.id(), parties.region(), parties.sector(), parties.enterpriseId());
    }
}
