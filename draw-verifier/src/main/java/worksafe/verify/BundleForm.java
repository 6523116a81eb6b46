package worksafe.verify;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import worksafe.verify.Bundle.Candidate;
import worksafe.verify.Bundle.Commitment;
import worksafe.verify.Bundle.Contributor;
import worksafe.verify.Bundle.Disclosed;
import worksafe.verify.Bundle.Inspector;
import worksafe.verify.Bundle.LogPlace;
import worksafe.verify.Bundle.Need;
import worksafe.verify.Bundle.Opened;
import worksafe.verify.Bundle.Place;
import worksafe.verify.Bundle.Quota;
import worksafe.verify.Bundle.Recusal;
import worksafe.verify.Bundle.Sealed;
import worksafe.verify.Bundle.SealedRecord;
import worksafe.verify.Bundle.Substitution;
import worksafe.verify.Bundle.Team;

/** Reads a bundle, field by field in the one order there is. */
final class BundleForm {

    private static final int FEWEST_CONTRIBUTORS = 2;
    private static final int HEAVIEST = 1000;
    private static final long MOST_TICKETS = 10_000_000;
    private static final int MOST_SKILLS = 0xffff;
    private static final long MOST = Integer.MAX_VALUE;
    private static final Pattern AUTHORITY = Pattern.compile("[0-9]{12}");

    private final BundleCursor file;
    private String stratum = "";

    private BundleForm(byte[] bytes) {
        this.file = new BundleCursor(bytes);
    }

    static Bundle read(byte[] bytes) {
        return new BundleForm(bytes).bundle();
    }

    /** Only the record and seal with which a bundle begins, for the chain. */
    static Head readHead(byte[] bytes) {
        return new BundleForm(bytes).head();
    }

    record Head(SealedRecord record, byte[] canonical, String seal) {}

    private Head head() {
        file.expect("{\"format\":\"worksafe-draw-bundle\",\"version\":");
        version();
        file.expect(",\"sealedRecord\":");
        var start = file.position();
        var record = sealedRecord();
        var canonical = file.since(start);
        file.expect(",\"seal\":");
        return new Head(record, canonical, file.digest());
    }

    private Bundle bundle() {
        var head = head();
        Optional<LogPlace> log = file.met(",\"log\":") ? Optional.of(log()) : Optional.empty();
        file.expect(",\"contributors\":");
        var contributors = file.list(this::contributor);
        var nonces = contributors.stream()
                .filter(contributor -> contributor.nonce().isPresent())
                .count();
        if (nonces != 0 && nonces != contributors.size()) {
            throw file.wrong("form.nonces", file.position());
        }
        Optional<Opened> opened = Optional.empty();
        if (nonces > 0 || file.met(",\"beaconString\":")) {
            opened = Optional.of(opened(nonces > 0));
        }
        file.expect(",\"objects\":");
        var objects = objects();
        file.expect(",\"inspectors\":");
        var inspectors = file.list(this::inspector);
        file.expect(",\"recusals\":");
        var recusals = file.list(this::recusal);
        file.expect(",\"needs\":");
        var needs = file.list(this::need);
        Optional<Disclosed> disclosed = nonces > 0 ? Optional.of(disclosed()) : Optional.empty();
        file.expect("}");
        file.end();
        return new Bundle(
                head.record(),
                head.canonical(),
                head.seal(),
                log,
                contributors,
                objects,
                inspectors,
                recusals,
                needs,
                opened,
                disclosed);
    }

    private void version() {
        var version = file.integer(0);
        if (version != 1) {
            throw new CheckFailed(Check.VERSION, "version.unknown", version);
        }
    }

    private SealedRecord sealedRecord() {
        file.expect("{\"alg\":");
        var suite = Suite.of(file.oneOf(Suite.WIRES)).orElseThrow();
        file.expect(",\"authority\":");
        var authority = file.matching(AUTHORITY, "form.authority");
        file.expect(",\"beacon\":");
        var beacon = file.nameOrEmpty();
        file.expect(",\"contributors\":");
        var start = file.position();
        var contributors = file.list(this::commitment);
        if (contributors.size() < FEWEST_CONTRIBUTORS) {
            throw file.wrong("form.contributors", start);
        }
        file.expect(",\"drawId\":");
        var drawId = file.name();
        file.expect(",\"drawNumber\":");
        var drawNumber = file.integer(1);
        file.expect(",\"inspectors\":");
        var inspectors = sealed();
        file.expect(",\"needs\":");
        var needs = sealed();
        file.expect(",\"objects\":");
        var objects = sealed();
        file.expect(",\"plan\":");
        var plan = file.name();
        file.expect(",\"previousSeal\":");
        var previousSeal = file.digest();
        file.expect(",\"quota\":");
        var quota = file.list(this::quota);
        file.expect(",\"recusals\":");
        var recusals = sealed();
        file.expect(",\"substitution\":");
        var substitution = file.list(file::name);
        file.expect(",\"teamSize\":");
        var teamSize = file.integer(1, MOST);
        file.expect(",\"version\":");
        version();
        file.expect("}");
        return new SealedRecord(
                suite,
                authority,
                beacon,
                contributors,
                drawId,
                drawNumber,
                inspectors,
                needs,
                objects,
                plan,
                previousSeal,
                quota,
                recusals,
                substitution,
                teamSize);
    }

    private Commitment commitment() {
        file.expect("[");
        var who = file.name();
        file.expect(",");
        var commitment = file.digest();
        file.expect("]");
        return new Commitment(who, commitment);
    }

    private Sealed sealed() {
        file.expect("{\"root\":");
        var root = file.digest();
        file.expect(",\"size\":");
        var size = file.integer(0);
        file.expect("}");
        return new Sealed(root, size);
    }

    private Quota quota() {
        file.expect("[");
        var stratum = file.name();
        file.expect(",");
        var number = file.integer(0, MOST);
        file.expect("]");
        return new Quota(stratum, number);
    }

    private LogPlace log() {
        file.expect("{\"origin\":");
        var origin = file.name();
        file.expect(",\"index\":");
        var index = file.integer(0);
        Optional<String> proof = file.met(",\"proof\":") ? Optional.of(file.name()) : Optional.empty();
        file.expect("}");
        return new LogPlace(origin, index, proof);
    }

    private Contributor contributor() {
        file.expect("{\"who\":");
        var who = file.name();
        file.expect(",\"commitment\":");
        var commitment = file.digest();
        Optional<String> nonce = file.met(",\"nonce\":") ? Optional.of(file.digest()) : Optional.empty();
        file.expect("}");
        return new Contributor(who, commitment, nonce);
    }

    private Opened opened(boolean withName) {
        if (withName) {
            file.expect(",\"beaconString\":");
        }
        var beaconString = file.nameOrEmpty();
        file.expect(",\"resultDigest\":");
        return new Opened(beaconString, file.digest());
    }

    private List<Candidate> objects() {
        var start = file.position();
        var objects = file.list(this::candidate);
        if (objects.isEmpty()) {
            throw file.wrong("form.objects", start);
        }
        var tickets = objects.stream().mapToLong(Candidate::weight).sum();
        if (tickets > MOST_TICKETS) {
            throw new CheckFailed(Check.FORM, "form.tickets", start, tickets, MOST_TICKETS);
        }
        return objects;
    }

    private Candidate candidate() {
        file.expect("{\"stratum\":");
        var name = file.name();
        // One string for the whole stratum instead of one for each of perhaps a million entries.
        stratum = name.equals(stratum) ? stratum : name;
        file.expect(",\"id\":");
        var id = file.name();
        file.expect(",\"weight\":");
        var weight = (int) file.integer(1, HEAVIEST);
        file.expect("}");
        return new Candidate(stratum, id, weight);
    }

    private Inspector inspector() {
        file.expect("{\"id\":");
        var id = file.name();
        file.expect(",\"skills\":");
        var start = file.position();
        var skills = file.list(file::name);
        if (skills.size() > MOST_SKILLS) {
            throw file.wrong("form.skills", start);
        }
        file.expect(",\"cap\":");
        var cap = file.integer(1, MOST);
        file.expect("}");
        return new Inspector(id, skills, cap);
    }

    private Recusal recusal() {
        file.expect("{\"object\":");
        var object = file.name();
        file.expect(",\"inspector\":");
        var inspector = file.name();
        file.expect(",\"reason\":");
        var reason = file.name();
        file.expect("}");
        return new Recusal(object, inspector, reason);
    }

    private Need need() {
        file.expect("{\"object\":");
        var object = file.name();
        file.expect(",\"skill\":");
        var skill = file.name();
        file.expect("}");
        return new Need(object, skill);
    }

    private Disclosed disclosed() {
        file.expect(",");
        var start = file.position();
        file.expect("\"drawn\":");
        var drawn = file.list(() -> {
            file.expect("{");
            var place = place();
            file.expect("}");
            return place;
        });
        file.expect(",\"teams\":");
        var teams = file.list(() -> {
            file.expect("{\"object\":");
            var object = file.name();
            file.expect(",");
            var team = team(object);
            file.expect("}");
            return team;
        });
        var spelled = file.since(start);
        file.expect(",\"substitutions\":");
        return new Disclosed(drawn, teams, file.list(this::substitution), spelled);
    }

    private Place place() {
        file.expect("\"stratum\":");
        var name = file.name();
        file.expect(",\"rank\":");
        var rank = file.integer(1);
        file.expect(",\"object\":");
        var object = file.name();
        file.expect(",\"ticket\":");
        return new Place(name, rank, object, file.digest());
    }

    private Team team(String object) {
        file.expect("\"status\":");
        var status = file.oneOf(Set.of(Team.ASSIGNED, Team.UNASSIGNABLE));
        file.expect(",\"inspectors\":");
        return new Team(object, status, file.list(file::name));
    }

    private Substitution substitution() {
        file.expect("{\"replaced\":");
        var replaced = file.name();
        file.expect(",\"reason\":");
        var reason = file.name();
        file.expect(",\"evidence\":");
        var evidence = file.digest();
        file.expect(",");
        var place = place();
        file.expect(",");
        var team = team(place.object());
        file.expect("}");
        return new Substitution(replaced, reason, evidence, place, team);
    }
}
