package worksafe.verify;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import worksafe.verify.Bundle.Candidate;
import worksafe.verify.Bundle.Place;

/** The order in which the objects of each stratum come, as it follows from the nonces and the public value. */
final class DrawOrder {

    private static final Comparator<Ticket> ORDER = Comparator.comparing(Ticket::value, Arrays::compareUnsigned)
            .thenComparing(Ticket::object, ListChecks::compare);

    private final Bundle bundle;
    private final LotKeys keys;
    private final Hmac tickets;
    private final Map<String, Stratum> strata = new HashMap<>();

    /** The smallest ticket of an object. */
    private record Ticket(String object, byte[] value) {}

    /** Members in the order of the list, and the first of them in the order of their tickets. */
    private record Stratum(List<Candidate> members, List<Ticket> first) {}

    /** Bundle must be disclosed, and its lists in order. */
    DrawOrder(Bundle bundle) {
        this.bundle = bundle;
        this.keys = LotKeys.of(bundle);
        this.tickets = new Hmac(bundle.record().suite(), keys.object());
        rank();
    }

    /** As many of each stratum as can matter: the drawn ones, and one for each substitution there is. */
    private void rank() {
        var quotas =
                bundle.record().quota().stream().collect(Collectors.toMap(Bundle.Quota::stratum, Bundle.Quota::number));
        var substitutions = bundle.disclosed().orElseThrow().substitutions().size();
        var objects = bundle.objects();
        for (int from = 0, to; from < objects.size(); from = to) {
            var stratum = objects.get(from).stratum();
            to = from + 1;
            while (to < objects.size() && objects.get(to).stratum().equals(stratum)) {
                to++;
            }
            var members = objects.subList(from, to);
            var most = Math.min(members.size(), quotas.getOrDefault(stratum, 0L) + substitutions);
            strata.put(stratum, new Stratum(members, first(most, members)));
        }
    }

    private List<Ticket> first(long most, List<Candidate> members) {
        if (most == 0) {
            return List.of();
        }
        var tickets = members.parallelStream().map(this::smallest).toList();
        var first = new PriorityQueue<>(ORDER.reversed());
        for (var ticket : tickets) {
            if (first.size() < most) {
                first.add(ticket);
            } else if (ORDER.compare(ticket, first.element()) < 0) {
                first.remove();
                first.add(ticket);
            }
        }
        return first.stream().sorted(ORDER).toList();
    }

    private Ticket smallest(Candidate object) {
        var message = ticketMessage(object);
        var smallest = ticket(message, 0);
        for (var j = 1; j < object.weight(); j++) {
            var ticket = ticket(message, j);
            if (Arrays.compareUnsigned(ticket, smallest) < 0) {
                smallest = ticket;
            }
        }
        return new Ticket(object.id(), smallest);
    }

    private static byte[] ticketMessage(Candidate object) {
        return new Message().text(object.stratum()).text(object.id()).u32(0).bytes();
    }

    /** Puts the number into the last four bytes of the message; it never exceeds two of them. */
    private byte[] ticket(byte[] message, int number) {
        message[message.length - 2] = (byte) (number >>> 8);
        message[message.length - 1] = (byte) number;
        return tickets.of(message);
    }

    Hmac lots() {
        return new Hmac(bundle.record().suite(), keys.inspector());
    }

    int size(String stratum) {
        return stratum(stratum).members().size();
    }

    private Stratum stratum(String name) {
        return Objects.requireNonNull(strata.get(name));
    }

    /** Who stands at a rank, from 1. */
    Place place(String stratum, int rank) {
        var ticket = stratum(stratum).first().get(rank - 1);
        return new Place(stratum, rank, ticket.object(), HexFormat.of().formatHex(ticket.value()));
    }

    /** Those within the quotas, strata and ranks ascending. */
    List<Place> drawn() {
        return bundle.record().quota().stream()
                .flatMap(quota ->
                        IntStream.rangeClosed(1, (int) quota.number()).mapToObj(rank -> place(quota.stratum(), rank)))
                .toList();
    }

    EnterpriseStanding.Lots standing(Candidate object, long quota) {
        var message = ticketMessage(object);
        var values = IntStream.range(0, object.weight())
                .mapToObj(j -> HexFormat.of().formatHex(ticket(message, j)))
                .toList();
        var own = smallest(object);
        var before = stratum(object.stratum()).members().parallelStream()
                .filter(other -> ORDER.compare(smallest(other), own) < 0)
                .count();
        return new EnterpriseStanding.Lots(
                HexFormat.of().formatHex(keys.object()),
                values,
                (int) before + 1,
                quota == 0
                        ? Optional.empty()
                        : Optional.of(place(object.stratum(), (int) quota).ticket()));
    }
}
