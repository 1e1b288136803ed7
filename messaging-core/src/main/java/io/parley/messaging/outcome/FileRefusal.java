package io.parley.messaging.outcome;

import java.util.Map;

/** Why a file cannot be taken, attached or read. */
public sealed interface FileRefusal extends Refusal {
    record TooLarge(long limit) implements FileRefusal {
        @Override
        public String code() {
            return "file-too-large";
        }

        @Override
        public String explanation() {
            return "A file has at most " + limit + " bytes.";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("limit", limit);
        }
    }

    record TooManyFiles(int limit) implements FileRefusal {
        @Override
        public String code() {
            return "too-many-files";
        }

        @Override
        public String explanation() {
            return "A message carries at most " + limit + " files.";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("limit", limit);
        }
    }

    record NotAllowed(String detected) implements FileRefusal {
        @Override
        public String code() {
            return "file-type-not-allowed";
        }

        @Override
        public String explanation() {
            return "The content is " + detected + ", which is not among the types that are allowed.";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("detected", detected);
        }
    }

    record Empty() implements FileRefusal {
        @Override
        public String code() {
            return "file-empty";
        }

        @Override
        public String explanation() {
            return "The file has no content.";
        }
    }

    record TooManyPixels(long limit) implements FileRefusal {
        @Override
        public String code() {
            return "image-too-large";
        }

        @Override
        public String explanation() {
            return "An image has at most " + limit + " pixels.";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("limit", limit);
        }
    }

    /** What it unfolds to is out of all proportion, or it hides archives in archives. */
    record ArchiveUnsafe(String why) implements FileRefusal {
        @Override
        public String code() {
            return "archive-unsafe";
        }

        @Override
        public String explanation() {
            return "The archive cannot be taken: " + why + ".";
        }
    }

    /** The scanner found something, which it calls by this name. */
    record Infected(String signature) implements FileRefusal {
        @Override
        public String code() {
            return "file-infected";
        }

        @Override
        public String explanation() {
            return "The virus scanner found something in the file.";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("signature", signature);
        }
    }

    /** The scanner could not be asked yet. */
    record Quarantined() implements FileRefusal {
        @Override
        public String code() {
            return "file-quarantined";
        }

        @Override
        public String explanation() {
            return "The file was not scanned for viruses yet. Try again later.";
        }
    }

    record AttachedAlready() implements FileRefusal {
        @Override
        public String code() {
            return "file-attached-already";
        }

        @Override
        public String explanation() {
            return "The file belongs to a message or a group already. Upload it again.";
        }
    }

    record NotAnImage() implements FileRefusal {
        @Override
        public String code() {
            return "not-an-image";
        }

        @Override
        public String explanation() {
            return "Only an image can show a group.";
        }
    }

    /** Not one of ours, or altered. */
    record TicketInvalid() implements FileRefusal {
        @Override
        public String code() {
            return "ticket-invalid";
        }

        @Override
        public String explanation() {
            return "The ticket is not one of ours, or was altered.";
        }
    }

    record TicketExpired() implements FileRefusal {
        @Override
        public String code() {
            return "ticket-expired";
        }

        @Override
        public String explanation() {
            return "The ticket's time is over. Ask for another one.";
        }
    }
}
