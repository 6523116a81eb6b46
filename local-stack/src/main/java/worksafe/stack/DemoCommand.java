package worksafe.stack;

import java.io.PrintStream;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import worksafe.stack.demo.Demo;
import worksafe.stack.demo.Participants;

/** Plays the demonstration on the running stack; sets the services' clock back whatever happens. */
final class DemoCommand {

    private final StackHome home;
    private final PortPlan ports;
    private final PrintStream out;

    DemoCommand(StackHome home, Map<String, String> environment, PrintStream out) {
        this.home = home;
        this.ports = PortPlan.kept(home.ports(), environment);
        this.out = out;
    }

    int run(List<String> words) {
        new Arguments(words, Set.of(), Set.of()).noOperands();
        var shift = new ClockShift(home);
        var before = shift.read();
        // Also when it is interrupted from the keyboard.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> shift.write(before), "set-clock-back"));
        try (var participants = new Participants(ports.url(ServiceDefinition.GATEWAY), this::mint)) {
            var clock = InstantSource.offset(InstantSource.system(), before);
            new Demo(participants, clock, ahead -> shift.write(before.plus(ahead)), home.demonstrations(), out).play();
        }
        return 0;
    }

    private String mint(String role, String subject, String name, String region, List<String> enterprises) {
        var request =
                TokenCommand.request(home, ports, role, region).subject(subject).name(name);
        return (enterprises.isEmpty() ? request : request.enterprises(enterprises)).mint();
    }
}
