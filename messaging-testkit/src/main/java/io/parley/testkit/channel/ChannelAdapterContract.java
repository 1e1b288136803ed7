package io.parley.testkit.channel;

/**
 * What every channel adapter must keep. Implement it in a test class: give the adapter, real samples of its platform's
 * bodies and answers, and the way the platform signs; every case of the kit then runs against it. A case about something
 * that the platform does not have is reported as skipped, with the reason: never as passed.
 */
public interface ChannelAdapterContract
        extends SignatureCases,
                HandshakeCases,
                ReadingCases,
                KindCases,
                BatchCases,
                HostileBodyCases,
                SendCases,
                LimitCases,
                ContentCases,
                AnswerCases,
                FacetCases,
                MediaCases,
                HygieneCases,
                PurityCases,
                FormCases {}
