// A package of discord.js has failed to load in a process in which many files of tests had run, and then for all after
// them; at the start it does not.
import 'discord.js';
